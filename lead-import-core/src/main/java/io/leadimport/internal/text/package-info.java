/**
 * Tools for text: the {@link io.leadimport.internal.text.Cell} that every check reads, keys of headers, truncation,
 * resource bundles. Does not use any other package of the library.
 */
@NullMarked
package io.leadimport.internal.text;

import org.jspecify.annotations.NullMarked;

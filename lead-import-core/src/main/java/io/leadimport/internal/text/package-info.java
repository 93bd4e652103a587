/**
 * Text: the {@link io.leadimport.internal.text.Cell} that every check sees, keys of headers, truncation,
 * resource bundles. Uses no other package of the library.
 */
@NullMarked
package io.leadimport.internal.text;

import org.jspecify.annotations.NullMarked;

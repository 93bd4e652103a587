/**
 * What is known of texts as such, whatever they are of: a leaf below every other package, which is not exported. A caller of the
 * library never sees it.
 */
@NullMarked
package io.leadimport.text;

import org.jspecify.annotations.NullMarked;

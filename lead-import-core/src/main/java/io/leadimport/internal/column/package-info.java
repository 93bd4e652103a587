/**
 * From a header to columns: {@link io.leadimport.internal.column.ColumnMatch} holds which column fills
 * which field, and what is wrong with the header.
 */
@NullMarked
package io.leadimport.internal.column;

import org.jspecify.annotations.NullMarked;

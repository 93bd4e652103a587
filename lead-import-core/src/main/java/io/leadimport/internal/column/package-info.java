/**
 * From a header to columns: {@link io.leadimport.internal.column.ColumnMatch} holds which column fills which field, and
 * the problems of the header.
 */
@NullMarked
package io.leadimport.internal.column;

import org.jspecify.annotations.NullMarked;

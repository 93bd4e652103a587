/**
 * Which column fills which field: {@link io.leadimport.column.ColumnMatch#best} chooses among the headers of a file, and
 * says what is wrong with the one it chose.
 */
@NullMarked
package io.leadimport.column;

import org.jspecify.annotations.NullMarked;

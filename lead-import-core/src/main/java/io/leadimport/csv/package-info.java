/**
 * From bytes to records: decoded strictly, with line and row numbers, and refused with a problem where they are no CSV. The
 * way in is {@link io.leadimport.csv.CsvSource}; {@link io.leadimport.csv.Headers} finds the header in each plausible
 * dialect, and {@link io.leadimport.csv.RecordReader} pushes the cells of each record to a {@link
 * io.leadimport.csv.RecordHandler}. This is the only package that sees FastCSV.
 */
@NullMarked
package io.leadimport.csv;

import org.jspecify.annotations.NullMarked;

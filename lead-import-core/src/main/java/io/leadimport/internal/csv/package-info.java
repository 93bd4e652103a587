/**
 * Turns bytes into records with line and row numbers, and refuses bytes that are not valid in the charset. {@link
 * io.leadimport.internal.csv.CsvContent} opens a source, {@link io.leadimport.internal.csv.Headers} finds the header in
 * each plausible dialect, and {@link io.leadimport.internal.csv.RecordReader} pushes the cells of each record to a
 * {@link io.leadimport.internal.csv.RecordHandler}. This is the only package that uses FastCSV.
 */
@NullMarked
package io.leadimport.internal.csv;

import org.jspecify.annotations.NullMarked;

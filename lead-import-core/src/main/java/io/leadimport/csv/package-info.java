/**
 * The file that a host hands in: {@link io.leadimport.csv.CsvSource} says where its bytes are and how they may be
 * decoded, {@link io.leadimport.csv.CsvLimits} how much of it is read.
 */
@NullMarked
package io.leadimport.csv;

import org.jspecify.annotations.NullMarked;

package io.leadimport.csv;

/**
 * How a CSV is written. Quotes are always {@code "}, doubled inside a quoted cell (RFC 4180); every line ending is read.
 *
 * @param delimiter what stands between two cells
 */
public record Dialect(char delimiter) {}

package io.leadimport.csv;

/**
 * How a CSV is written. Quotes are always {@code "}, doubled inside a quoted cell (RFC 4180); every line ending is read.
 *
 * @param delimiter what stands between two cells
 * @param separatorLine whether the first line is {@code sep=} and the delimiter, as Excel understands it: no row of the sheet
 */
public record Dialect(char delimiter, boolean separatorLine) {
    /**
     * A dialect without a separator line.
     *
     * @param delimiter what stands between two cells
     */
    public Dialect(char delimiter) {
        this(delimiter, false);
    }
}

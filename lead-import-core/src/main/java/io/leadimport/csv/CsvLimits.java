package io.leadimport.csv;

/**
 * How much of a file is read before it is refused. Immutable.
 *
 * @param maxBytes bytes in the file
 * @param maxRows rows below the header, blank ones included
 * @param maxColumns cells in a record
 * @param maxCellLength UTF-16 units in a cell
 */
public record CsvLimits(long maxBytes, long maxRows, int maxColumns, int maxCellLength) {
    /** 2 GiB, 10 million rows, 1,000 columns, 100,000 characters in a cell. */
    public static final CsvLimits DEFAULT = new CsvLimits(2L << 30, 10_000_000, 1_000, 100_000);

    public CsvLimits {
        if (maxBytes < 1 || maxRows < 1 || maxColumns < 1 || maxCellLength < 1 || maxCellLength > 1 << 28) {
            throw new IllegalArgumentException("every limit must be at least 1, and a cell at most 2^28 characters");
        }
    }
}

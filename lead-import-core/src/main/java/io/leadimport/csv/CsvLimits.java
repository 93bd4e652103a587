package io.leadimport.csv;

/**
 * How much of a file is read before it is refused, for example {@code CsvLimits.DEFAULT.withMaxRows(50_000)}. Immutable: each
 * {@code with} method returns a changed copy.
 *
 * @param maxBytes bytes in the file
 * @param maxRows rows below the header, blank ones included, and blank rows above it
 * @param maxColumns cells in a record
 * @param maxCellLength UTF-16 units in a cell
 * @param maxRecordLength UTF-16 units in all cells of a record together
 */
public record CsvLimits(long maxBytes, long maxRows, int maxColumns, int maxCellLength, long maxRecordLength) {
    /** 2 GiB, 10 million rows, 1,000 columns, 100,000 characters in a cell, 1 million in a record. */
    public static final CsvLimits DEFAULT = new CsvLimits(2L << 30, 10_000_000, 1_000, 100_000, 1_000_000);

    public CsvLimits {
        if (maxBytes < 1
                || maxRows < 1
                || maxColumns < 1
                || maxCellLength < 1
                || maxCellLength > 1 << 28
                || maxRecordLength < 1) {
            throw new IllegalArgumentException("every limit must be at least 1, and maxCellLength at most 2^28");
        }
    }

    /**
     * Returns a copy with another limit.
     *
     * @param bytes bytes in the file
     * @return the changed limits
     */
    public CsvLimits withMaxBytes(long bytes) {
        return new CsvLimits(bytes, maxRows, maxColumns, maxCellLength, maxRecordLength);
    }

    /**
     * Returns a copy with another limit.
     *
     * @param rows rows below the header, blank ones included
     * @return the changed limits
     */
    public CsvLimits withMaxRows(long rows) {
        return new CsvLimits(maxBytes, rows, maxColumns, maxCellLength, maxRecordLength);
    }

    /**
     * Returns a copy with another limit.
     *
     * @param columns cells in a record
     * @return the changed limits
     */
    public CsvLimits withMaxColumns(int columns) {
        return new CsvLimits(maxBytes, maxRows, columns, maxCellLength, maxRecordLength);
    }

    /**
     * Returns a copy with another limit.
     *
     * @param units UTF-16 units in a cell
     * @return the changed limits
     */
    public CsvLimits withMaxCellLength(int units) {
        return new CsvLimits(maxBytes, maxRows, maxColumns, units, maxRecordLength);
    }

    /**
     * Returns a copy with another limit.
     *
     * @param units UTF-16 units in all cells of a record together
     * @return the changed limits
     */
    public CsvLimits withMaxRecordLength(long units) {
        return new CsvLimits(maxBytes, maxRows, maxColumns, maxCellLength, units);
    }
}

package io.leadimport.csv;

/**
 * The limits of a file. An import rejects a file that exceeds one of them. Immutable: each {@code with} method returns
 * a changed copy, for example {@code CsvLimits.DEFAULT.withMaxRows(50_000)}.
 *
 * @param maxBytes the maximum number of bytes in the file
 * @param maxRows the maximum number of rows below the header, including blank rows, plus the blank rows above it
 * @param maxColumns the maximum number of cells in a record
 * @param maxCellLength the maximum number of UTF-16 units in a cell, at most 2^28
 * @param maxRecordLength the maximum number of UTF-16 units in all cells of a record together
 */
public record CsvLimits(long maxBytes, long maxRows, int maxColumns, int maxCellLength, long maxRecordLength) {
    /** The defaults: 2 GiB, 10 million rows, 1,000 columns, 100,000 UTF-16 units in a cell, 1 million in a record. */
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
     * Returns a copy with another maximum number of bytes in the file.
     *
     * @param bytes the maximum, at least 1
     * @return the copy
     * @throws IllegalArgumentException if the maximum is out of range
     */
    public CsvLimits withMaxBytes(long bytes) {
        return new CsvLimits(bytes, maxRows, maxColumns, maxCellLength, maxRecordLength);
    }

    /**
     * Returns a copy with another maximum number of rows, including blank rows.
     *
     * @param rows the maximum, at least 1
     * @return the copy
     * @throws IllegalArgumentException if the maximum is out of range
     */
    public CsvLimits withMaxRows(long rows) {
        return new CsvLimits(maxBytes, rows, maxColumns, maxCellLength, maxRecordLength);
    }

    /**
     * Returns a copy with another maximum number of cells in a record.
     *
     * @param columns the maximum, at least 1
     * @return the copy
     * @throws IllegalArgumentException if the maximum is out of range
     */
    public CsvLimits withMaxColumns(int columns) {
        return new CsvLimits(maxBytes, maxRows, columns, maxCellLength, maxRecordLength);
    }

    /**
     * Returns a copy with another maximum number of UTF-16 units in a cell.
     *
     * @param units the maximum, at least 1, at most 2^28
     * @return the copy
     * @throws IllegalArgumentException if the maximum is out of range
     */
    public CsvLimits withMaxCellLength(int units) {
        return new CsvLimits(maxBytes, maxRows, maxColumns, units, maxRecordLength);
    }

    /**
     * Returns a copy with another maximum number of UTF-16 units in all cells of a record together.
     *
     * @param units the maximum, at least 1
     * @return the copy
     * @throws IllegalArgumentException if the maximum is out of range
     */
    public CsvLimits withMaxRecordLength(long units) {
        return new CsvLimits(maxBytes, maxRows, maxColumns, maxCellLength, units);
    }
}

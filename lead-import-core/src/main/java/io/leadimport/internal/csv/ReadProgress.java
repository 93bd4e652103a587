package io.leadimport.internal.csv;

/** Receives the progress of reading a file, about every thousand rows and at the end. */
@FunctionalInterface
public interface ReadProgress {
    /** Does nothing. */
    ReadProgress NONE = (bytes, rows) -> {};

    /**
     * Reports progress.
     *
     * @param bytes the number of bytes read; the reader may be a buffer ahead of the rows
     * @param rows the number of records read, including the header and blank ones
     */
    void read(long bytes, long rows);
}

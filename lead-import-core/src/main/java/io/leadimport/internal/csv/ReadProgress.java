package io.leadimport.internal.csv;

/** Receives how far a file was read, about every thousand rows and at the end. */
@FunctionalInterface
public interface ReadProgress {
    /** Does nothing. */
    ReadProgress NONE = (bytes, rows) -> {};

    /**
     * Reports progress.
     *
     * @param bytes bytes read; up to a buffer more than those of the rows
     * @param rows records read, the header and blank ones included
     */
    void read(long bytes, long rows);
}

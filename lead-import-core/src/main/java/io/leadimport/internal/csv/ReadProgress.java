package io.leadimport.internal.csv;

/** Is told how far a file was read, every thousand rows or so, and at its end. */
@FunctionalInterface
public interface ReadProgress {
    /** Does nothing. */
    ReadProgress NONE = (bytes, rows) -> {};

    /**
     * Reading has come so far.
     *
     * @param bytes bytes read of the file; the reader is up to a buffer ahead of the rows
     * @param rows records read, the header and blank ones included
     */
    void read(long bytes, long rows);
}

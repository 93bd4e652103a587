package io.leadimport;

/**
 * Receives the progress of an import: about every thousand rows, and at the end of each pass over the file. It is called on the
 * importing thread. An exception that it throws fails the import.
 */
@FunctionalInterface
public interface ProgressListener {
    /** Does nothing. */
    ProgressListener NONE = progress -> {};

    /**
     * Receives the progress.
     *
     * @param progress the current progress
     */
    void progress(ImportProgress progress);
}

package io.leadimport;

/**
 * Is told how far an import has come: about every thousand rows, and at the end of each pass. It is called on the thread
 * that imports. What it throws fails the import.
 */
@FunctionalInterface
public interface ProgressListener {
    /** Does nothing. */
    ProgressListener NONE = progress -> {};

    /**
     * The import has come so far.
     *
     * @param progress how far
     */
    void progress(ImportProgress progress);
}

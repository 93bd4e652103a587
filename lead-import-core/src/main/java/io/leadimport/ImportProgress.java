package io.leadimport;

import java.util.OptionalLong;

/**
 * The progress of an import. Immutable.
 *
 * @param phase the pass over the file
 * @param bytes the number of bytes read in this pass; the reader may be a buffer ahead of the rows
 * @param totalBytes the size of the file in bytes; empty if it is not known yet
 * @param rows the number of records read in this pass, including the header and blank ones
 */
public record ImportProgress(Phase phase, long bytes, OptionalLong totalBytes, long rows) {
    /** A pass over the file. */
    public enum Phase {
        /** Every row is checked. This happens a second time if partners or users changed before the leads were stored. */
        CHECKING,
        /** The leads are built and handed to the repository. It starts again from the first row if the repository retries. */
        STORING
    }
}

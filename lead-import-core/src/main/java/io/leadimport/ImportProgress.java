package io.leadimport;

import java.util.OptionalLong;

/**
 * How far an import has come. Immutable.
 *
 * @param phase which pass over the file
 * @param bytes how many bytes were read in this pass; the reader may be a buffer ahead of the rows
 * @param totalBytes the size of the file in bytes; empty if it is not known yet
 * @param rows how many records were read in this pass, including the header and blank ones
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

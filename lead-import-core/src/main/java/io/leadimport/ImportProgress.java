package io.leadimport;

import java.util.OptionalLong;

/**
 * How far an import has come. Immutable.
 *
 * @param phase which pass over the file
 * @param bytes bytes of the file read in this pass; the reader is up to a buffer ahead of the rows
 * @param totalBytes bytes of the file
 * @param rows records read in this pass, the header and blank ones included
 */
public record ImportProgress(Phase phase, long bytes, OptionalLong totalBytes, long rows) {
    /** A pass over the file. */
    public enum Phase {
        /** Every row is checked; also a second time, if partners or users changed before the leads were stored. */
        CHECKING,
        /** The leads are built and handed to the repository. A repository that retries begins this anew. */
        STORING
    }
}

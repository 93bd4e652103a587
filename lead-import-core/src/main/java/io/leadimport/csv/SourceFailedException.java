package io.leadimport.csv;

import io.leadimport.spi.LeadImportException;
import java.io.IOException;

/**
 * The bytes of a source could not be read: the file does not exist, or the disk or the upload failed. Nothing is
 * stored.
 */
public final class SourceFailedException extends LeadImportException {
    private static final long serialVersionUID = 1L;

    /**
     * Wraps the failure.
     *
     * @param cause what the source threw
     */
    public SourceFailedException(IOException cause) {
        super("the CSV source could not be read", cause);
    }
}

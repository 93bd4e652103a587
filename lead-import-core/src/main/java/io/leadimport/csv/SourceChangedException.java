package io.leadimport.csv;

import io.leadimport.spi.LeadImportException;

/** The file is not the one that was checked: it changed between the two passes. Nothing of it may be stored. */
public final class SourceChangedException extends LeadImportException {
    private static final long serialVersionUID = 1L;

    /** Says so, and nothing of the file. */
    public SourceChangedException() {
        super("the CSV source changed after it was checked, so nothing of it is stored; check it again", null);
    }
}

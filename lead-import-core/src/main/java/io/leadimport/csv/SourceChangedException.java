package io.leadimport.csv;

import io.leadimport.spi.LeadImportException;

/** The file changed between the check and the import, which both read it. Nothing is stored. */
public final class SourceChangedException extends LeadImportException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception whose message contains nothing from the file. */
    public SourceChangedException() {
        super("the CSV source changed after it was checked, so nothing of it is stored; check it again", null);
    }
}

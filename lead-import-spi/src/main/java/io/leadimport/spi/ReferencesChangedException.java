package io.leadimport.spi;

/**
 * A partner, a user or another record to which leads refer is no longer what it was when the file was checked, so that a lead
 * may not be stored. Thrown out of {@link LeadRepository#saveAll}, it has the file checked anew, with every partner, user
 * and record looked up again: whoever imports is told in the language of the report, of all rows. Where that check finds no
 * error, the import ends with {@link LeadsNotStoredException}. Nothing is stored in either case.
 */
public final class ReferencesChangedException extends LeadImportException {
    private static final long serialVersionUID = 1L;

    /** Refuses the import. */
    public ReferencesChangedException() {
        super("partners, users or records changed since the file was checked", null);
    }
}

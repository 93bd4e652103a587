package io.leadimport.spi;

/**
 * A partner, a user or another record that leads refer to has changed since the file was checked, so that a lead may not be
 * stored. If {@link LeadRepository#saveAll} throws it, the importer checks the file again and looks up every partner, user and
 * record again. The new report then lists all rows with problems. If the new check finds no error, the import ends with {@link
 * LeadsNotStoredException}. Nothing is stored in either case.
 */
public final class ReferencesChangedException extends LeadImportException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception. */
    public ReferencesChangedException() {
        super("partners, users or records changed since the file was checked", null);
    }
}

package io.leadimport.spi;

import java.util.Objects;

/**
 * A partner, a user or another record to which leads refer is no longer what it was when the file was checked, so that a lead
 * may not be stored. Thrown out of {@link LeadRepository#saveAll}, it has the file checked anew, with every partner, user
 * and record looked up again: whoever imports is told in the language of the report, of all rows. Nothing is stored.
 */
public final class ReferencesChangedException extends LeadImportException {
    private static final long serialVersionUID = 1L;

    /** The import that cannot be stored. */
    private final String importId;

    /**
     * Refuses an import.
     *
     * @param importId the import that cannot be stored
     */
    public ReferencesChangedException(String importId) {
        super(
                "partners, users or records of import " + Objects.requireNonNull(importId, "importId")
                        + " changed since its file was checked",
                null);
        this.importId = importId;
    }

    /** {@return the import that cannot be stored} */
    public String importId() {
        return importId;
    }
}

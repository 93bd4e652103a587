package io.leadimport.spi;

import java.util.Objects;

/**
 * The import id stands for another import in the submitter's scope. A repository throws it when the receipt's id is taken; the
 * importer throws it when what is stored under the id is not the same file and form, read in the same way. Which of these
 * differs is not told, nor anything else of the other import.
 */
public final class ImportIdTakenException extends LeadImportException {
    private static final long serialVersionUID = 1L;

    /** The id that is taken. */
    private final String importId;

    /**
     * Refuses an import id.
     *
     * @param importId the id that is taken
     */
    public ImportIdTakenException(String importId) {
        super(
                "the import id " + Objects.requireNonNull(importId, "importId")
                        + " is taken: it stands for another file, form or way of reading the file (dates, numbers, names,"
                        + " charset, column mapping)",
                null);
        this.importId = importId;
    }

    /** {@return the id that is taken} */
    public String importId() {
        return importId;
    }
}

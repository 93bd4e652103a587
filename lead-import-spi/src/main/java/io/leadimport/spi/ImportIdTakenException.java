package io.leadimport.spi;

import java.util.Objects;

/**
 * Another import has this id in the submitter's scope. A repository throws it if the receipt's id is taken. The importer throws
 * it if the import stored under the id has another file, form or profile. The message reveals neither which of these differs
 * nor anything else about the other import.
 */
public final class ImportIdTakenException extends LeadImportException {
    private static final long serialVersionUID = 1L;

    /** The id that is taken. */
    private final String importId;

    /**
     * Creates the exception.
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

package io.leadimport.spi;

import java.util.Objects;

/**
 * The import id stands for another import already. A repository throws it when the receipt's id is taken; the importer
 * throws it when what stands under the id is not the same file, form and scope. Nothing is told of the other import.
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
        super("the import id " + Objects.requireNonNull(importId, "importId") + " is taken by another import", null);
        this.importId = importId;
    }

    /** {@return the id that is taken} */
    public String importId() {
        return importId;
    }
}

package io.leadimport;

import io.leadimport.spi.LeadImportException;
import java.util.Objects;

/**
 * The repository failed after it had read all leads, and it could not be determined whether they are stored. To resolve
 * this, import the same file again under the same import id: that stores the leads, or reports that they are already
 * stored. {@link LeadImporter#find} only looks.
 */
public final class OutcomeUnknownException extends LeadImportException {
    private static final long serialVersionUID = 1L;

    /** The import in question. */
    private final String importId;

    OutcomeUnknownException(String importId, Throwable cause) {
        super(
                "whether import " + Objects.requireNonNull(importId, "importId") + " was stored is not known; the same "
                        + "file under the same import id again settles it",
                cause);
        this.importId = importId;
    }

    /** {@return the id of the import in question} */
    public String importId() {
        return importId;
    }
}

package io.leadimport.spi;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The import failed, and nothing was stored. A repository throws it only if it is certain: it failed before it requested the
 * commit, and rolled back. After a failed commit it cannot be certain, even if a rollback succeeds. The importer throws it if
 * the repository failed before it had read all leads. The same import can be tried again under the same id.
 */
public final class LeadsNotStoredException extends LeadImportException {
    private static final long serialVersionUID = 1L;

    /** The import that failed. */
    private final String importId;

    /**
     * Creates the exception.
     *
     * @param importId the import that failed
     * @param cause the reason, or null
     */
    public LeadsNotStoredException(String importId, @Nullable Throwable cause) {
        super("import " + Objects.requireNonNull(importId, "importId") + " failed, and nothing was stored", cause);
        this.importId = importId;
    }

    /** {@return the import that failed} */
    public String importId() {
        return importId;
    }
}

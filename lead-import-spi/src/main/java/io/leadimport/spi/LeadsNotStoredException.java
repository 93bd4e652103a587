package io.leadimport.spi;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The import failed and nothing was stored. A repository throws it when it knows: it failed before it asked for the commit, and
 * rolled back. After a commit that failed it does not know, whatever a rollback says. The importer throws this when the repository
 * failed before it had read all leads. The same import can be tried again under the same id.
 */
public final class LeadsNotStoredException extends LeadImportException {
    private static final long serialVersionUID = 1L;

    /** The import that failed. */
    private final String importId;

    /**
     * Says that nothing was stored.
     *
     * @param importId the import that failed
     * @param cause why, or null
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

package io.leadimport;

import io.leadimport.spi.LeadImportException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The import was stopped before its leads were stored, and nothing is stored. The same import can be tried again under
 * the same id. The cause is a failure that the stop caused, such as that of a connection of an interrupted thread, or
 * null.
 */
public final class ImportCancelledException extends LeadImportException {
    private static final long serialVersionUID = 1L;

    /** The import that was stopped. */
    private final String importId;

    /** Why it was stopped. */
    private final Reason reason;

    /** Why an import stops. */
    public enum Reason {
        /** The importing thread was interrupted, and still is. */
        INTERRUPTED("its thread was interrupted"),
        /** The condition of {@link ImportRequest#stopWhen} was true. */
        STOPPED("it was asked to stop"),
        /** It took longer than {@link ImportRequest#withDeadline} allows. */
        DEADLINE("its deadline has passed");

        private final String text;

        Reason(String text) {
            this.text = text;
        }
    }

    ImportCancelledException(String importId, Reason reason, @Nullable Throwable cause) {
        super(
                "import " + Objects.requireNonNull(importId, "importId") + " was cancelled, since " + reason.text
                        + ", and nothing was stored",
                cause);
        this.importId = importId;
        this.reason = reason;
    }

    /** {@return the import that was stopped} */
    public String importId() {
        return importId;
    }

    /** {@return why it was stopped} */
    public Reason reason() {
        return reason;
    }
}

package io.leadimport.examples.jdbc;

import java.sql.SQLException;

/**
 * The database failed. The driver's own exception is not the cause, because its message may quote values, and leads are
 * personal data: what is kept of it is its state, its code and its stack trace.
 */
public final class StoreFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Whether a commit had been tried. */
    private final boolean committing;

    private StoreFailedException(String doing, SQLException failure, boolean committing) {
        super(doing + " failed: " + failure.getClass().getSimpleName() + ", SQL state " + failure.getSQLState()
                + ", code " + failure.getErrorCode());
        this.committing = committing;
        setStackTrace(failure.getStackTrace());
    }

    static StoreFailedException beforeCommit(String doing, SQLException failure) {
        return new StoreFailedException(doing, failure, false);
    }

    static StoreFailedException atCommit(String doing, SQLException failure) {
        return new StoreFailedException(doing, failure, true);
    }

    /** {@return whether a commit had been tried, so that what became of it is not known} */
    public boolean isOutcomeUnknown() {
        return committing;
    }
}

package io.leadimport.examples.jdbc;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The database failed. The driver's own exception is not the cause, because its message may quote values, and leads are
 * personal data: what is kept of it is its state, its code and its stack trace.
 */
public final class StoreFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Serialization failure of the SQL standard, and PostgreSQL's deadlock. */
    private static final Set<String> CONFLICTS = Set.of("40001", "40P01");

    private static final String UNIQUE_VIOLATION = "23505";

    /** The driver's SQL state. */
    private final String state;

    /** Whether a commit had been tried, and may have succeeded. */
    private final boolean outcomeUnknown;

    private StoreFailedException(String doing, SQLException failure, boolean committing) {
        super(doing + " failed: " + Sqlite.reason(failure).orElseGet(() -> standardReason(failure)));
        this.state = String.valueOf(failure.getSQLState());
        this.outcomeUnknown = committing && !isConflict() && !Sqlite.isRefusal(failure);
        setStackTrace(failure.getStackTrace());
        Stream.of(failure.getSuppressed())
                .filter(StoreFailedException.class::isInstance)
                .forEach(this::addSuppressed);
    }

    private static String standardReason(SQLException failure) {
        return failure.getClass().getSimpleName() + ", SQL state " + failure.getSQLState() + ", code "
                + failure.getErrorCode();
    }

    /**
     * A failure before a commit was tried: nothing is stored.
     *
     * @param doing what was done, without ids and values
     * @param failure what the driver threw
     * @return the exception
     */
    public static StoreFailedException beforeCommit(String doing, SQLException failure) {
        return new StoreFailedException(doing, failure, false);
    }

    /**
     * A failure to commit.
     *
     * @param doing what was done, without ids and values
     * @param failure what the driver threw
     * @return the exception
     */
    public static StoreFailedException atCommit(String doing, SQLException failure) {
        return new StoreFailedException(doing, failure, true);
    }

    /**
     * Whether a key that was to be inserted is there already.
     *
     * @param failure what the driver threw
     * @return true if so
     */
    public static boolean isOfTakenKey(SQLException failure) {
        return UNIQUE_VIOLATION.equals(failure.getSQLState()) || Sqlite.isOfTakenKey(failure);
    }

    /** {@return whether the database rolled the transaction back so that another one could go on} */
    boolean isConflict() {
        return CONFLICTS.contains(state);
    }

    /** {@return whether a commit had been tried, so that what became of it is not known; false where the database refused it} */
    public boolean isOutcomeUnknown() {
        return outcomeUnknown;
    }
}

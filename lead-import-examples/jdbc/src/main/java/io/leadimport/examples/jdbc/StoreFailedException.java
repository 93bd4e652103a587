package io.leadimport.examples.jdbc;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The database failed. The driver's exception is not the cause, because its message may quote values, and leads are personal
 * data. This exception keeps its SQL state, its code and its stack trace.
 */
public final class StoreFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Serialization failure of the SQL standard, and PostgreSQL's deadlock. */
    private static final Set<String> CONFLICTS = Set.of("40001", "40P01");

    private static final String UNIQUE_VIOLATION = "23505";

    /** The driver's SQL state. */
    private final String state;

    /** Whether a commit was attempted and may have succeeded. */
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
     * Creates the exception of a failure before the commit: nothing is stored.
     *
     * @param doing the action that failed, without ids and values
     * @param failure what the driver threw
     * @return the exception
     */
    public static StoreFailedException beforeCommit(String doing, SQLException failure) {
        return new StoreFailedException(doing, failure, false);
    }

    /**
     * Creates the exception of a failed commit.
     *
     * @param doing the action that failed, without ids and values
     * @param failure what the driver threw
     * @return the exception
     */
    public static StoreFailedException atCommit(String doing, SQLException failure) {
        return new StoreFailedException(doing, failure, true);
    }

    /**
     * Returns whether an insert failed because the key exists.
     *
     * @param failure what the driver threw
     * @return true if so
     */
    public static boolean isOfTakenKey(SQLException failure) {
        return UNIQUE_VIOLATION.equals(failure.getSQLState()) || Sqlite.isOfTakenKey(failure);
    }

    /** {@return true if the database rolled the transaction back in favour of another one} */
    boolean isConflict() {
        return CONFLICTS.contains(state);
    }

    /** {@return true if a commit was attempted and its outcome is unknown; false if the database refused it} */
    public boolean isOutcomeUnknown() {
        return outcomeUnknown;
    }
}

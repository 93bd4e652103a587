package io.leadimport.examples.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;

/**
 * Runs work in a transaction of its own, on a connection of its own; whatever the work throws rolls it back. Where the
 * database gave a transaction up for the sake of another one, which loses nothing but time, the work is run again from its
 * beginning: five times at most, after a pause that doubles.
 */
final class Transaction {
    private static final int ATTEMPTS = 5;
    private static final int FIRST_PAUSE_MILLIS = 10;

    private final DataSource dataSource;
    private final String doing;
    private final int attempts;

    /** Work that gives a result. */
    interface Query<T> {
        T run(Connection connection) throws SQLException;
    }

    /** Work that gives none. */
    interface Action {
        void run(Connection connection) throws SQLException;
    }

    private Transaction(DataSource dataSource, String doing, int attempts) {
        this.dataSource = dataSource;
        this.doing = doing;
        this.attempts = attempts;
    }

    /** Names what is done, for the message if it fails: no ids and no values. */
    static Transaction over(DataSource dataSource, String doing) {
        return new Transaction(dataSource, doing, ATTEMPTS);
    }

    /** For work that cannot be run again, because somebody was shown a part of it. */
    Transaction once() {
        return new Transaction(dataSource, doing, 1);
    }

    void run(Action action) {
        boolean unused = query(connection -> {
            action.run(connection);
            return true;
        });
    }

    <T> T query(Query<T> query) {
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(query);
            } catch (StoreFailedException e) {
                if (!e.isRetryable() || attempt == attempts || !paused(attempt)) {
                    throw e;
                }
            }
        }
    }

    private <T> T attempt(Query<T> query) {
        boolean committing = false;
        try (Lease lease = Lease.of(dataSource)) {
            T result = query.run(lease.connection());
            committing = true;
            lease.commit();
            return result;
        } catch (SQLException e) {
            throw committing ? StoreFailedException.atCommit(doing, e) : StoreFailedException.beforeCommit(doing, e);
        }
    }

    /** Two transactions that were in each other's way must not meet again: the pause is a random one. */
    private static boolean paused(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(1, (FIRST_PAUSE_MILLIS << attempt) + 1));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

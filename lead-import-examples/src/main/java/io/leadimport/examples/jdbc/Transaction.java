package io.leadimport.examples.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Runs work in a transaction of its own, on a connection of its own; whatever the work throws rolls it back. */
final class Transaction {
    private final DataSource dataSource;
    private final String doing;

    /** Work that gives a result. */
    interface Query<T> {
        T run(Connection connection) throws SQLException;
    }

    /** Work that gives none. */
    interface Action {
        void run(Connection connection) throws SQLException;
    }

    private Transaction(DataSource dataSource, String doing) {
        this.dataSource = dataSource;
        this.doing = doing;
    }

    /** Names what is done, for the message if it fails: no ids and no values. */
    static Transaction over(DataSource dataSource, String doing) {
        return new Transaction(dataSource, doing);
    }

    void run(Action action) {
        boolean unused = query(connection -> {
            action.run(connection);
            return true;
        });
    }

    <T> T query(Query<T> query) {
        boolean committing = false;
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            T result = work(connection, query);
            committing = true;
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw committing ? StoreFailedException.atCommit(doing, e) : StoreFailedException.beforeCommit(doing, e);
        }
    }

    private static <T> T work(Connection connection, Query<T> query) throws SQLException {
        try {
            return query.run(connection);
        } catch (SQLException | RuntimeException | Error e) {
            rollBack(connection, e);
            throw e;
        }
    }

    private static void rollBack(Connection connection, Throwable failure) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            failure.addSuppressed(StoreFailedException.beforeCommit("rolling back", e));
        }
    }
}

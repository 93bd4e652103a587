package io.leadimport.examples.jdbc;

import io.leadimport.examples.jdbc.Dialect.Access;
import io.leadimport.examples.jdbc.Dialect.Ending;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A connection in a transaction. Closing it rolls back what was not committed and restores the connection's settings. */
final class TransactionConnection implements AutoCloseable {
    private final Connection connection;
    private final boolean autoCommit;
    private final int isolation;
    private final Ending ending;
    private boolean committed;

    private TransactionConnection(Connection connection, Access access) throws SQLException {
        this.connection = connection;
        this.autoCommit = connection.getAutoCommit();
        this.isolation = connection.getTransactionIsolation();
        this.ending = Dialect.of(connection).begin(connection, access);
    }

    static TransactionConnection of(DataSource dataSource, Access access) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            return new TransactionConnection(connection, access);
        } catch (SQLException | RuntimeException | Error e) {
            try (connection) {
                Dialect.of(connection).discard(connection);
            }
            throw e;
        }
    }

    Connection connection() {
        return connection;
    }

    void commit() throws SQLException {
        connection.commit();
        committed = true;
    }

    /** Ignores failures after the commit, since nothing can be lost any more. */
    @Override
    public void close() {
        try (connection) {
            restore();
        } catch (SQLException e) {
            if (!committed) {
                throw StoreFailedException.beforeCommit("rolling back", e);
            }
        }
    }

    private void restore() throws SQLException {
        try {
            if (!committed) {
                connection.rollback();
            }
            connection.setTransactionIsolation(isolation);
            connection.setAutoCommit(autoCommit);
            ending.restore();
        } catch (SQLException e) {
            // turning auto-commit on would commit what could not be rolled back
            Dialect.of(connection).discard(connection);
            throw e;
        }
    }
}

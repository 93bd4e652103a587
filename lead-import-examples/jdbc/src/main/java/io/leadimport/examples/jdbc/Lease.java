package io.leadimport.examples.jdbc;

import io.leadimport.examples.jdbc.Dialect.Access;
import io.leadimport.examples.jdbc.Dialect.Ending;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A connection in a transaction, for a while: it goes back as it came, and what was not committed is rolled back. */
final class Lease implements AutoCloseable {
    private final Connection connection;
    private final boolean autoCommit;
    private final int isolation;
    private final Ending ending;
    private boolean committed;

    private Lease(Connection connection, Access access) throws SQLException {
        this.connection = connection;
        this.autoCommit = connection.getAutoCommit();
        this.isolation = connection.getTransactionIsolation();
        this.ending = Dialect.of(connection).begin(connection, access);
    }

    static Lease of(DataSource dataSource, Access access) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            return new Lease(connection, access);
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

    /** Throws nothing where the work is committed: it stays so, whatever becomes of the connection. */
    @Override
    public void close() {
        try (connection) {
            giveBack();
        } catch (SQLException e) {
            if (!committed) {
                throw StoreFailedException.beforeCommit("rolling back", e);
            }
        }
    }

    private void giveBack() throws SQLException {
        try {
            if (!committed) {
                connection.rollback();
            }
            connection.setTransactionIsolation(isolation);
            connection.setAutoCommit(autoCommit);
            ending.restore();
        } catch (SQLException e) {
            // to turn auto-commit on would commit what could not be rolled back
            Dialect.of(connection).discard(connection);
            throw e;
        }
    }
}

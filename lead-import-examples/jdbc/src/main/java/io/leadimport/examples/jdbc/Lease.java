package io.leadimport.examples.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A connection in a transaction, for a while: it goes back as it came, and what was not committed is rolled back. */
final class Lease implements AutoCloseable {
    private final Connection connection;
    private final boolean autoCommit;
    private final int isolation;
    private boolean committed;

    private Lease(Connection connection) throws SQLException {
        this.connection = connection;
        this.autoCommit = connection.getAutoCommit();
        this.isolation = connection.getTransactionIsolation();
    }

    static Lease toRead(DataSource dataSource) throws SQLException {
        return of(dataSource, connection -> connection.setAutoCommit(false));
    }

    static Lease toWrite(DataSource dataSource) throws SQLException {
        return of(dataSource, connection -> Dialect.of(connection).beginWriting(connection));
    }

    private interface Beginning {
        void of(Connection connection) throws SQLException;
    }

    private static Lease of(DataSource dataSource, Beginning transaction) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            Lease lease = new Lease(connection);
            transaction.of(connection);
            return lease;
        } catch (SQLException | RuntimeException | Error e) {
            connection.close();
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
        } catch (SQLException e) {
            // to turn auto-commit on would commit what could not be rolled back
            connection.abort(Runnable::run);
            throw e;
        }
    }
}

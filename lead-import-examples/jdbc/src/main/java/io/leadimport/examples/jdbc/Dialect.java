package io.leadimport.examples.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteConnectionConfig;

/** The differences between SQLite and PostgreSQL. */
enum Dialect {
    /** Stores times as sortable UTC text. A writing transaction blocks all other writers, so that no rows are locked. */
    SQLITE("text", "", "") {
        private final DateTimeFormatter times =
                DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

        @Override
        Ending begin(Connection connection, Access access) throws SQLException {
            SQLiteConnectionConfig config =
                    connection.unwrap(SQLiteConnection.class).getConnectionConfig();
            TransactionMode usual = config.getTransactionMode();
            config.setTransactionMode(access == Access.WRITE ? TransactionMode.IMMEDIATE : TransactionMode.DEFERRED);
            connection.setAutoCommit(false);
            // the driver begins the next transaction within commit(): it must not wait for other writers
            config.setTransactionMode(TransactionMode.DEFERRED);
            return () -> config.setTransactionMode(usual);
        }

        /** The driver's {@code abort} does nothing, so this closes the connection. */
        @Override
        void discard(Connection connection) throws SQLException {
            connection.unwrap(SQLiteConnection.class).close();
        }

        @Override
        Object time(Instant time) {
            return times.format(time);
        }

        @Override
        Instant time(ResultSet row, String column) throws SQLException {
            return Instant.parse(row.getString(column));
        }
    },

    /** Locks single rows. */
    POSTGRES("timestamp(3) with time zone", " for share", " for update") {
        @Override
        Ending begin(Connection connection, Access access) throws SQLException {
            connection.setAutoCommit(false);
            return () -> {};
        }

        @Override
        void discard(Connection connection) throws SQLException {
            connection.abort(Runnable::run);
        }

        @Override
        Object time(Instant time) {
            return time.atOffset(ZoneOffset.UTC);
        }

        @Override
        Instant time(ResultSet row, String column) throws SQLException {
            return row.getObject(column, OffsetDateTime.class).toInstant();
        }
    };

    /** Whether a transaction only reads. */
    enum Access {
        /** Reads one snapshot without waiting. */
        READ,
        /** May write. */
        WRITE
    }

    /** Restores the settings that a connection had before a transaction. */
    interface Ending {
        void restore() throws SQLException;
    }

    private final String timeType;
    private final String forShare;
    private final String forUpdate;

    Dialect(String timeType, String forShare, String forUpdate) {
        this.timeType = timeType;
        this.forShare = forShare;
        this.forUpdate = forUpdate;
    }

    static Dialect of(Connection connection) throws SQLException {
        return connection.isWrapperFor(SQLiteConnection.class) ? SQLITE : POSTGRES;
    }

    /** Begins a transaction. On SQLite, a writing one waits for the writer before it. */
    abstract Ending begin(Connection connection, Access access) throws SQLException;

    /** Closes a connection whose transaction cannot be rolled back, so that nothing can commit it. */
    abstract void discard(Connection connection) throws SQLException;

    /** Converts a time to the value of a parameter, to the millisecond. */
    abstract Object time(Instant time);

    /** Reads the time in a column. */
    abstract Instant time(ResultSet row, String column) throws SQLException;

    /** The SQL type of a column of times. */
    String timeType() {
        return timeType;
    }

    /** The end of a query that keeps its rows unchanged until the transaction ends. */
    String forShare() {
        return forShare;
    }

    /** The end of a query that locks its rows exclusively until the transaction ends. */
    String forUpdate() {
        return forUpdate;
    }
}

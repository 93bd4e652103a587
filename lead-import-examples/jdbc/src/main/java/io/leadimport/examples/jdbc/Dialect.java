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

/** What SQLite and PostgreSQL do differently. */
enum Dialect {
    /** Times are UTC text that sorts. A transaction that writes keeps all others from writing, and locks no rows. */
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
            // the driver begins the next transaction within commit(): that one must not wait for others, and fail
            config.setTransactionMode(TransactionMode.DEFERRED);
            return () -> config.setTransactionMode(usual);
        }

        /** The driver's abort does nothing. */
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

    /** Rows are locked one by one. */
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

    /** What a transaction does. */
    enum Access {
        /** It reads one snapshot, and waits for nobody. */
        READ,
        /** It may write. */
        WRITE
    }

    /** Makes a connection again what it was before a transaction. */
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

    /** Begins a transaction. One that writes waits for another one that does where only one can. */
    abstract Ending begin(Connection connection, Access access) throws SQLException;

    /** Ends a connection whose transaction cannot be rolled back, so that nothing can commit it. */
    abstract void discard(Connection connection) throws SQLException;

    /** A time, to the millisecond, as the value of a parameter. */
    abstract Object time(Instant time);

    /** The time in a column. */
    abstract Instant time(ResultSet row, String column) throws SQLException;

    /** The type of a column of times. */
    String timeType() {
        return timeType;
    }

    /** Ends a query whose rows must stay as they are until the transaction ends. */
    String forShare() {
        return forShare;
    }

    /** Ends a query whose rows nobody else may lock until the transaction ends. */
    String forUpdate() {
        return forUpdate;
    }
}

package io.leadimport.examples.cli.database;

import io.leadimport.examples.cli.file.RefusedException;
import io.leadimport.examples.jdbc.Sqlite;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Explains why a database cannot be opened, without the driver's own message: it may quote the URL and its password. */
final class OpenFailure {
    /** A strong reference: a logger that is garbage-collected forgets its level. */
    private static final Logger POSTGRES_DRIVER = Logger.getLogger("org.postgresql");

    private OpenFailure() {}

    /** Call this before PostgreSQL's driver sees a URL: its log quotes the URL too. */
    static void silencePostgresDriver() {
        POSTGRES_DRIVER.setLevel(Level.OFF);
    }

    static RuntimeException of(DatabaseUrl url, SQLException failure) {
        return url.isPostgres() ? ofPostgres(String.valueOf(failure.getSQLState())) : ofSqlite(failure);
    }

    static RefusedException ofPostgresUrl() {
        return new RefusedException("expected --db as PostgreSQL's driver takes it, such as"
                + " jdbc:postgresql://localhost:5432/crm?user=me");
    }

    private static RuntimeException ofPostgres(String state) {
        if (state.equals("3D000")) {
            return new RefusedException("there is no such database on the server of --db: create it first");
        }
        if (state.startsWith("28")) {
            return new DatabaseUnavailableException("the server refuses the user or the password");
        }
        return new DatabaseUnavailableException(
                state.startsWith("08") ? "the server cannot be reached" : "SQL state " + state);
    }

    private static RuntimeException ofSqlite(SQLException failure) {
        String reason = Sqlite.reason(failure)
                .orElse("the SQLite driver failed (its native library needs a temporary folder that it can write)");
        return Sqlite.isNotSqlite(failure)
                ? new RefusedException("expected a file of SQLite in --db: " + reason)
                : new DatabaseUnavailableException(reason);
    }
}

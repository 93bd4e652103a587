package io.leadimport.examples.cli;

import io.leadimport.examples.jdbc.Sqlite;
import java.sql.SQLException;

/** Why an SQLite database cannot be opened. */
final class SqliteFailure {
    private SqliteFailure() {}

    static RuntimeException of(SQLException failure) {
        String reason = Sqlite.reason(failure)
                .orElse("the SQLite driver failed (its native library needs a temporary folder that it can write)");
        return Sqlite.isNotSqlite(failure)
                ? new RefusedException("expected a file of SQLite in --db: " + reason)
                : new DatabaseUnavailableException(reason);
    }
}

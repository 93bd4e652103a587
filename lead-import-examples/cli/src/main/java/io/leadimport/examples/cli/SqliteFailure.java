package io.leadimport.examples.cli;

import io.leadimport.examples.jdbc.Sqlite;
import java.sql.SQLException;

/** Why an SQLite database cannot be opened. */
final class SqliteFailure {
    private SqliteFailure() {}

    static RuntimeException of(SQLException failure) {
        String reason = Sqlite.reason(failure).orElse("SQL state " + failure.getSQLState());
        return Sqlite.isOtherFile(failure)
                ? new RefusedException("expected a file of SQLite in --db: " + reason)
                : new DatabaseUnavailableException(reason);
    }
}

package io.leadimport.examples.cli;

import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Why a PostgreSQL database cannot be opened, told by the SQL state alone: the driver's own messages and its log quote the
 * URL, and a password may stand in that.
 */
final class PostgresFailure {
    /** Held here, because nobody else holds it, and a logger that is collected forgets its level. */
    private static final Logger DRIVER = Logger.getLogger("org.postgresql");

    private PostgresFailure() {}

    /** To be called before the driver sees a URL. */
    static void silenceDriver() {
        DRIVER.setLevel(Level.OFF);
    }

    static RuntimeException of(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        if (state.equals("99999")) {
            return new RefusedException("expected --db as PostgreSQL's driver takes it, such as"
                    + " jdbc:postgresql://localhost:5432/crm?user=me");
        }
        if (state.equals("3D000")) {
            return new RefusedException("there is no such database on the server of --db: create it first");
        }
        if (state.startsWith("28")) {
            return new DatabaseUnavailableException("the server refuses the user or the password");
        }
        return new DatabaseUnavailableException(
                state.startsWith("08") ? "the server cannot be reached" : "SQL state " + state);
    }
}

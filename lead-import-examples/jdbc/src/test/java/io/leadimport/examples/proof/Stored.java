package io.leadimport.examples.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** An import as the database holds it, read over a separate connection: leads, receipt and users. */
record Stored(long leads, long receipts, long users) {
    static final Stored NOTHING = new Stored(0, 0, 0);

    static Stored all(int leads) {
        return new Stored(leads, 1, Math.min(leads, BrokenImport.users().size()));
    }

    static Stored of(DataSource dataSource, String importId) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return new Stored(
                    count(connection, "leads", importId),
                    count(connection, "lead_imports", importId),
                    count(connection, "lead_import_users", importId));
        }
    }

    private static long count(Connection connection, String table, String importId) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select count(*) from " + table + " where import_id = ?")) {
            query.setString(1, importId);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    boolean isThere() {
        return receipts > 0;
    }

    /** The check after every break: all or nothing, and no acknowledged import is lost. */
    void assertWhole(int expectedLeads, boolean acknowledged, String what) {
        assertTrue(equals(NOTHING) || equals(all(expectedLeads)), () -> what + ": a part is stored: " + this);
        assertTrue(isThere() || !acknowledged, () -> what + ": what was acknowledged is lost");
    }

    void assertAll(int expectedLeads, String what) {
        assertEquals(all(expectedLeads), this, what);
    }
}

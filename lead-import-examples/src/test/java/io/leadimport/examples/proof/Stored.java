package io.leadimport.examples.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What a database holds of an import, read by a connection of its own. */
record Stored(long leads, boolean receipt) {
    static Stored of(DataSource dataSource, String importId) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            long leads = count(connection, "leads", importId);
            return new Stored(leads, count(connection, "lead_imports", importId) == 1);
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
        return receipt;
    }

    /** The check after every break: all or none, with a receipt or without, and nothing acknowledged is lost. */
    void assertWhole(int expectedLeads, boolean acknowledged, String what) {
        assertTrue(leads == 0 || leads == expectedLeads, () -> what + ": a part is stored: " + this);
        assertEquals(leads == expectedLeads, receipt, () -> what + ": leads and receipt disagree: " + this);
        assertTrue(receipt || !acknowledged, () -> what + ": what was acknowledged is lost: " + this);
    }
}

package io.leadimport.examples.jdbc;

import io.leadimport.spi.LeadStatus;
import io.leadimport.spi.NewLead;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Inserts leads in JDBC batches, on any database. */
final class BatchInsert implements LeadSink {
    private static final int BATCH = 500;
    private static final String INSERT = """
            insert into leads (import_id, file_row, partner_id, partner_user_id, status, field_values, unreadable)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private final PreparedStatement insert;
    private final String importId;
    private int waiting;

    BatchInsert(Connection connection, String importId) throws SQLException {
        this.insert = connection.prepareStatement(INSERT);
        this.importId = importId;
    }

    @Override
    public void add(NewLead lead) throws SQLException {
        insert.setString(1, importId);
        insert.setLong(2, lead.row());
        insert.setString(3, lead.partnerId());
        insert.setString(4, lead.partnerUserId());
        insert.setString(5, Statuses.text(LeadStatus.PENDING));
        insert.setString(6, JsonText.ofValues(lead.values()));
        insert.setString(7, JsonText.ofValues(lead.unreadable()));
        insert.addBatch();
        if (++waiting == BATCH) {
            finish();
        }
    }

    @Override
    public void finish() throws SQLException {
        insert.executeBatch();
        waiting = 0;
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}

package io.leadimport.examples.jdbc;

import io.leadimport.spi.ImportKey;
import io.leadimport.spi.LeadStatus;
import io.leadimport.spi.NewLead;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Inserts leads in JDBC batches, on any database. */
final class BatchInsert implements LeadSink {
    private static final int BATCH = 500;
    private static final String INSERT = """
            insert into leads
              (scope, import_id, file_row, partner_id, partner_user_id, status, field_values, unreadable)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final PreparedStatement insert;
    private final ImportKey key;
    private int waiting;

    BatchInsert(Connection connection, ImportKey key) throws SQLException {
        this.insert = connection.prepareStatement(INSERT);
        this.key = key;
    }

    @Override
    public void add(NewLead lead) throws SQLException {
        insert.setString(1, Scope.text(key.partnerId()));
        insert.setString(2, key.importId());
        insert.setLong(3, lead.row());
        insert.setString(4, lead.partnerId());
        insert.setString(5, lead.partnerUserId());
        insert.setString(6, Statuses.text(LeadStatus.PENDING));
        insert.setString(7, JsonText.ofValues(lead.values()));
        insert.setString(8, JsonText.ofValues(lead.unreadable()));
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

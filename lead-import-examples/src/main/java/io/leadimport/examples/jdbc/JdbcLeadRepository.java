package io.leadimport.examples.jdbc;

import io.leadimport.spi.ImportIdTakenException;
import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.LeadBatch;
import io.leadimport.spi.LeadRepository;
import io.leadimport.spi.LeadStatus;
import io.leadimport.spi.LeadsNotStoredException;
import io.leadimport.spi.NewLead;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;

/** Stores leads in a database: each import in a transaction and on a connection of its own. As thread-safe as the data source. */
public final class JdbcLeadRepository implements LeadRepository {
    private static final int BATCH = 500;
    private static final String INSERT = """
            insert into leads (import_id, file_row, partner_id, partner_user_id, status, field_values, unreadable)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private final DataSource dataSource;

    /**
     * The leads of a database.
     *
     * @param dataSource the database
     */
    public JdbcLeadRepository(DataSource dataSource) {
        this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
    }

    @Override
    public void saveAll(LeadBatch batch) {
        try {
            Transaction.over(dataSource, "storing an import").run(connection -> save(connection, batch));
        } catch (StoreFailedException e) {
            // rolled back before a commit was tried: known not to be stored, so that nobody has to ask
            throw e.isOutcomeUnknown()
                    ? e
                    : new LeadsNotStoredException(batch.receipt().importId(), e);
        }
    }

    private static void save(Connection connection, LeadBatch batch) throws SQLException {
        String importId = batch.receipt().importId();
        try {
            ReceiptRow.insert(connection, batch);
        } catch (SQLException e) {
            if (String.valueOf(e.getSQLState()).startsWith("23")) {
                throw new ImportIdTakenException(importId);
            }
            throw e;
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (List<NewLead> leads : batch.chunks(BATCH)) {
                for (NewLead lead : leads) {
                    add(insert, importId, lead);
                }
                insert.executeBatch();
            }
        }
    }

    private static void add(PreparedStatement insert, String importId, NewLead lead) throws SQLException {
        insert.setString(1, importId);
        insert.setLong(2, lead.row());
        insert.setString(3, lead.partnerId());
        insert.setString(4, lead.partnerUserId());
        insert.setString(5, Statuses.text(LeadStatus.PENDING));
        insert.setString(6, JsonText.ofValues(lead.values()));
        insert.setString(7, JsonText.of(lead.unreadable()));
        insert.addBatch();
    }

    @Override
    public Optional<ImportReceipt> findImport(String importId) {
        if (!StorableText.canBeKey(importId)) {
            return Optional.empty();
        }
        return Transaction.over(dataSource, "looking for an import").query(connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement("select * from lead_imports where import_id = ?")) {
                query.setString(1, importId);
                try (ResultSet rows = query.executeQuery()) {
                    return rows.next() ? Optional.of(ReceiptRow.read(rows)) : Optional.empty();
                }
            }
        });
    }
}

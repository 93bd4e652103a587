package io.leadimport.examples.jdbc;

import io.leadimport.spi.ImportIdTakenException;
import io.leadimport.spi.ImportKey;
import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.LeadBatch;
import io.leadimport.spi.LeadRepository;
import io.leadimport.spi.LeadsNotStoredException;
import io.leadimport.spi.NewLead;
import io.leadimport.spi.Submitter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Stores leads in a database. Each import has its own connection and transaction. As thread-safe as the data source.
 */
public final class JdbcLeadRepository implements LeadRepository {
    private static final String BY_KEY = "select * from lead_imports where scope = ? and import_id = ?";
    private static final String OF_FILE = """
            select * from lead_imports
            where source_digest = ? and scope = ?
            order by imported_at desc, import_id limit 1
            """;

    private final DataSource dataSource;
    private final LeadSink.Opener sinks;

    private JdbcLeadRepository(DataSource dataSource, LeadSink.Opener sinks) {
        this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
        this.sinks = sinks;
    }

    /**
     * Creates a repository that inserts leads in JDBC batches.
     *
     * @param dataSource the database
     * @return the repository
     */
    public static JdbcLeadRepository batching(DataSource dataSource) {
        return new JdbcLeadRepository(dataSource, BatchInsert::new);
    }

    /**
     * Creates a repository that streams leads to PostgreSQL with {@code COPY}.
     *
     * @param dataSource the database; its connections are the driver's own, or unwrap to them
     * @return the repository
     */
    public static JdbcLeadRepository copying(DataSource dataSource) {
        return new JdbcLeadRepository(dataSource, CopyInsert::new);
    }

    @Override
    public void saveAll(LeadBatch batch) {
        try {
            Transaction.writing(dataSource, "storing an import").run(connection -> save(connection, batch));
        } catch (StoreFailedException e) {
            // rolled back, or refused by the database: certainly not stored
            throw e.isOutcomeUnknown()
                    ? e
                    : new LeadsNotStoredException(batch.receipt().importId(), e);
        }
    }

    private void save(Connection connection, LeadBatch batch) throws SQLException {
        insertReceipt(connection, batch);
        TeamRecheck teams = new TeamRecheck();
        try (LeadSink sink = sinks.open(connection, batch.receipt().key())) {
            for (NewLead lead : batch) {
                sink.add(lead);
                teams.note(lead);
            }
            sink.finish();
        }
        teams.recheckAndInsert(connection, batch.receipt().key());
    }

    private static void insertReceipt(Connection connection, LeadBatch batch) throws SQLException {
        try {
            ReceiptRow.insert(connection, batch);
        } catch (SQLException e) {
            if (StoreFailedException.isOfTakenKey(e)) {
                throw new ImportIdTakenException(batch.receipt().importId());
            }
            throw e;
        }
    }

    @Override
    public Optional<ImportReceipt> findImport(ImportKey key) {
        return Scope.canBeStored(key) ? find(BY_KEY, Scope.text(key.partnerId()), key.importId()) : Optional.empty();
    }

    @Override
    public Optional<ImportReceipt> findImportOfFile(String sourceDigest, Submitter submitter) {
        return find(OF_FILE, sourceDigest, Scope.text(submitter.ownPartnerId()));
    }

    private Optional<ImportReceipt> find(String sql, String... parameters) {
        return Transaction.reading(dataSource, "looking for an import").query(connection -> {
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    query.setString(i + 1, parameters[i]);
                }
                try (ResultSet rows = query.executeQuery()) {
                    return rows.next() ? Optional.of(ReceiptRow.read(rows)) : Optional.empty();
                }
            }
        });
    }
}

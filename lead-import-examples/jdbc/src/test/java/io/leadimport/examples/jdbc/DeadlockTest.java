package io.leadimport.examples.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadimport.examples.database.FaultyConnections;
import io.leadimport.examples.database.TestDatabase;
import io.leadimport.examples.database.TestDatabase.Kind;
import io.leadimport.examples.database.WatchedBatch;
import io.leadimport.spi.ImportKey;
import io.leadimport.spi.LeadRepository;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.PGConnection;

/** A real deadlock: another transaction locks a user and then its partner, the import the partner and then the user. */
final class DeadlockTest {
    private static Stream<Named<Function<DataSource, LeadRepository>>> hosts() {
        return Stream.of(
                Named.of("batches", JdbcLeadRepository::batching), Named.of("COPY", JdbcLeadRepository::copying));
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void anImportThatPostgresGaveUpInADeadlockIsStoredOnceByItsNextAttempt(Function<DataSource, LeadRepository> host)
            throws Exception {
        TestDatabase database = Kind.POSTGRES.withDirectory();
        FaultyConnections connections =
                new FaultyConnections(database.dataSource(), Connection.TRANSACTION_READ_COMMITTED);
        LeadRepository leads = host.apply(connections.dataSource());
        WatchedBatch batch = WatchedBatch.ofTwoPartners("i-1");
        try (Other other = new Other(database.dataSource())) {
            connections.before((connection, sql) -> {
                // the import has locked its partners but not yet its users
                if (sql.contains("partner_users") && sql.endsWith("for share")) {
                    other.closesTheRing(connection);
                }
            });
            leads.saveAll(batch);
            other.gotWhatItWanted();
        }
        assertEquals(List.of("40P01"), connections.states());
        assertEquals(2, batch.iterations());
        assertEquals(batch.size(), database.count("leads"));
        assertEquals(1, database.count("lead_imports"));
        assertEquals(Optional.of(batch.receipt()), leads.findImport(ImportKey.ofAdmins("i-1")));
        assertEquals(0, connections.open());
    }

    /** Another transaction that has locked a user of the import and that PostgreSQL never aborts. */
    private static final class Other implements AutoCloseable {
        private final DataSource dataSource;
        private final Connection connection;
        private CompletableFuture<Void> partner = new CompletableFuture<>();
        private boolean asked;

        Other(DataSource dataSource) throws SQLException {
            this.dataSource = dataSource;
            this.connection = dataSource.getConnection();
            connection.setAutoCommit(false);
            // PostgreSQL looks for a deadlock after this time, and aborts the transaction that found it
            execute(connection, "set local deadlock_timeout = '1d'");
            execute(connection, "select id from partner_users where id = 'U-1' for update");
        }

        /** Waits for a partner that the import has locked; the import then waits for the user, which is the deadlock. */
        void closesTheRing(Connection ofImport) throws SQLException {
            if (asked) {
                return;
            }
            asked = true;
            execute(ofImport, "set local deadlock_timeout = '1ms'");
            partner = CompletableFuture.runAsync(() -> {
                try {
                    execute(connection, "select id from partners where id = 'P-1' for update");
                    connection.commit();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            while (!isWaitingFor(ofImport) && !partner.isDone()) {
                Thread.onSpinWait();
            }
        }

        private boolean isWaitingFor(Connection holder) throws SQLException {
            try (Connection observer = dataSource.getConnection();
                    PreparedStatement query = observer.prepareStatement("select ? = any (pg_blocking_pids(?))")) {
                query.setInt(1, pid(holder));
                query.setInt(2, pid(connection));
                try (ResultSet rows = query.executeQuery()) {
                    return rows.next() && rows.getBoolean(1);
                }
            }
        }

        private static int pid(Connection connection) throws SQLException {
            return connection.unwrap(PGConnection.class).getBackendPID();
        }

        private static void execute(Connection connection, String sql) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        void gotWhatItWanted() {
            partner.join();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}

package io.leadimport.examples.jdbc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.examples.database.FaultyConnections;
import io.leadimport.examples.database.WatchedBatch;
import io.leadimport.examples.jdbc.Dialect.Access;
import io.leadimport.examples.jdbc.Dialect.Ending;
import io.leadimport.kit.SampleDirectory;
import io.leadimport.kit.TestLeads;
import io.leadimport.spi.ImportKey;
import io.leadimport.spi.LeadsNotStoredException;
import io.leadimport.spi.NewLead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;

/** Properties of SQLite: one writer at a time, and a database file that may be any file. */
@Tag("machine")
final class SqliteTest {
    private final Path file;

    SqliteTest(@TempDir Path folder) {
        file = folder.resolve("leads.db");
    }

    private DataSource patient() {
        return Sqlite.dataSource(file, Sqlite.PATIENCE);
    }

    private DataSource impatient() {
        return Sqlite.dataSource(file, Duration.ofMillis(50));
    }

    private DataSource ready() {
        DataSource dataSource = patient();
        Schema.create(dataSource);
        SampleDirectory directory = SampleDirectory.standard();
        new JdbcDirectory(dataSource).load(directory.partners(), directory.users());
        return dataSource;
    }

    @Test
    void aCommitIsOnDiskWhenItReturnsAndForeignKeysHold() throws SQLException {
        DataSource dataSource = ready();
        assertEquals("wal", value(dataSource, "pragma journal_mode"));
        assertEquals("2", value(dataSource, "pragma synchronous"), "full");
        assertEquals("1", value(dataSource, "pragma foreign_keys"));
        assertEquals("30000", value(dataSource, "pragma busy_timeout"));
        assertEquals("50", value(impatient(), "pragma busy_timeout"));
        assertEquals("86400000", value(Sqlite.dataSource(file, Duration.ofDays(1)), "pragma busy_timeout"));
    }

    @Test
    void timesAreUtcTextThatSorts() throws SQLException {
        DataSource dataSource = ready();
        WatchedBatch batch = WatchedBatch.ofTwoPartners("i-1");
        JdbcLeadRepository.batching(dataSource).saveAll(batch);
        assertEquals("1970-01-01T00:00:00.000Z", value(dataSource, "select imported_at from lead_imports"));
        assertEquals("text", value(dataSource, "select typeof(imported_at) from lead_imports"));
    }

    @Test
    void aSecondWriterWaitsForTheFirst() throws Exception {
        DataSource dataSource = ready();
        Connection first = writing(dataSource);
        Thread ending = new Thread(() -> {
            try {
                Thread.sleep(300);
                first.close();
            } catch (SQLException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        ending.start();
        JdbcLeadRepository leads = JdbcLeadRepository.batching(dataSource);
        leads.saveAll(WatchedBatch.ofTwoPartners("i-1"));
        ending.join();
        assertTrue(leads.findImport(ImportKey.ofAdmins("i-1")).isPresent());
    }

    @Test
    void aWriterThatWaitedTooLongHasStoredNothingAndSaysWhy() throws SQLException {
        DataSource dataSource = ready();
        JdbcLeadRepository impatient = JdbcLeadRepository.batching(impatient());
        try (Connection first = writing(dataSource)) {
            assertFalse(first.getAutoCommit());
            LeadsNotStoredException thrown = assertThrows(
                    LeadsNotStoredException.class, () -> impatient.saveAll(WatchedBatch.ofTwoPartners("i-1")));
            assertEquals(
                    "storing an import failed: another program is writing to the database and did not finish in time"
                            + " (SQLITE_BUSY)",
                    thrown.getCause().getMessage());
        }
        assertTrue(impatient.findImport(ImportKey.ofAdmins("i-1")).isEmpty());
        impatient.saveAll(WatchedBatch.ofTwoPartners("i-1"));
    }

    @Test
    void nobodyWaitsToRead() throws SQLException {
        ready();
        DataSource impatient = impatient();
        try (Connection writing = writing(impatient)) {
            assertFalse(writing.getAutoCommit());
            assertTrue(JdbcLeadRepository.batching(impatient)
                    .findImport(ImportKey.ofAdmins("i-1"))
                    .isEmpty());
            assertEquals(
                    SampleDirectory.standard().partners().size(),
                    new JdbcPartnerRepository(impatient).page(null, 100).size());
        }
    }

    @Test
    void aCallerWhoseTransactionOnlyReadsIsNotInTheWay() throws SQLException {
        ready();
        DataSource impatient = impatient();
        try (Connection caller = impatient.getConnection()) {
            caller.setAutoCommit(false);
            assertEquals("0", value(caller, "select count(*) from leads"));
            JdbcLeadRepository.batching(impatient).saveAll(WatchedBatch.ofTwoPartners("i-1"));
            assertEquals("0", value(caller, "select count(*) from leads"), "its snapshot");
            caller.commit();
            assertEquals(
                    String.valueOf(WatchedBatch.ofTwoPartners("i-1").size()),
                    value(caller, "select count(*) from leads"));
        }
    }

    /** The driver begins the next transaction right after each commit; that transaction must not take the write lock. */
    @Test
    void aConnectionThatHasCommittedKeepsNobodyFromWriting() throws SQLException {
        DataSource impatient = impatient();
        ready();
        try (Connection connection = impatient.getConnection()) {
            Dialect.SQLITE.begin(connection, Access.WRITE);
            connection.commit();
            JdbcLeadRepository.batching(impatient).saveAll(WatchedBatch.ofTwoPartners("i-1"));
        }
    }

    /** A pool may configure the driver to begin every transaction as a writing one, also within commit(). */
    @Test
    void aCommitIsKnownToHaveSucceededWhileOthersWaitToWrite() throws Exception {
        ready();
        SQLiteConfig config = new SQLiteConfig();
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        config.setBusyTimeout(0);
        SQLiteDataSource immediate = new SQLiteDataSource(config);
        immediate.setUrl("jdbc:sqlite:" + file);
        try (Connection connection = immediate.getConnection()) {
            Ending ending = Dialect.SQLITE.begin(connection, Access.WRITE);
            try (Statement statement = connection.createStatement()) {
                statement.execute("update partners set name = 'renamed'");
            }
            connection.commit();
            try (Connection other = writing(impatient())) {
                assertFalse(other.getAutoCommit());
                connection.setAutoCommit(true);
                ending.restore();
            }
            assertEquals(
                    TransactionMode.IMMEDIATE,
                    connection
                            .unwrap(SQLiteConnection.class)
                            .getConnectionConfig()
                            .getTransactionMode());
        }
    }

    @Test
    void aConnectionThatCouldNotBeginIsNotGivenBack() throws SQLException {
        ready();
        try (Connection first = writing(impatient());
                Connection second = impatient().getConnection()) {
            assertFalse(first.getAutoCommit());
            FaultyConnections connections = new FaultyConnections(impatient(), Connection.TRANSACTION_SERIALIZABLE);
            assertThrows(
                    LeadsNotStoredException.class,
                    () -> JdbcLeadRepository.batching(connections.dataSource())
                            .saveAll(WatchedBatch.ofTwoPartners("i-1")));
            assertEquals(List.of("aborted"), connections.returned());
            assertTrue(second.getAutoCommit());
        }
    }

    @Test
    void aFileOfAnotherProgramIsLeftAsItIs() throws Exception {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("create table partners (x)");
        }
        byte[] before = Files.readAllBytes(file);
        assertEquals(0, Schema.version(Sqlite.untouched(file, Sqlite.PATIENCE)).getAsInt(), "tables without a version");
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void aFullDiskStoresNothingAndSaysSo() throws SQLException {
        DataSource dataSource = ready();
        int pages = Integer.parseInt(value(dataSource, "pragma page_count"));
        SQLiteDataSource full = new SQLiteDataSource();
        full.setUrl("jdbc:sqlite:" + file + "?max_page_count=" + (pages + 20));
        TestLeads leads = TestLeads.withFields("company");
        List<NewLead> many = LongStream.range(2, 5_000)
                .mapToObj(row -> leads.lead(row, Map.of("company", "Acme")))
                .toList();
        LeadsNotStoredException thrown = assertThrows(
                LeadsNotStoredException.class,
                () -> JdbcLeadRepository.batching(full).saveAll(WatchedBatch.of("i-1", many)));
        assertEquals(
                "storing an import failed: the disk is full (SQLITE_FULL)",
                thrown.getCause().getMessage());
        assertEquals("0", value(dataSource, "select count(*) from lead_imports"));
        JdbcLeadRepository.batching(dataSource).saveAll(WatchedBatch.of("i-1", many));
    }

    @Test
    void aFileThatIsNoDatabaseIsToldAndLeftAsItIs() throws IOException {
        Files.writeString(file, "Partner ID,Partner User ID,Company\n".repeat(100));
        SQLException thrown = assertThrows(SQLException.class, () -> Schema.version(patient()));
        assertEquals(
                "the file is not an SQLite database (SQLITE_NOTADB)",
                Sqlite.reason(thrown).orElseThrow());
        assertEquals("Partner ID,Partner User ID,Company\n".repeat(100), Files.readString(file));
    }

    @Test
    void theTablesSayTheirVersion() throws SQLException {
        assertTrue(Schema.version(patient()).isEmpty());
        DataSource dataSource = ready();
        assertEquals(Schema.VERSION, Schema.version(dataSource).getAsInt());
    }

    private static Connection writing(DataSource dataSource) throws SQLException {
        Connection connection = dataSource.getConnection();
        Dialect.SQLITE.begin(connection, Access.WRITE);
        return connection;
    }

    private static String value(DataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return value(connection, sql);
        }
    }

    private static String value(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}

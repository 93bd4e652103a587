package io.leadimport.examples.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.examples.database.WatchedBatch;
import io.leadimport.kit.SampleDirectory;
import io.leadimport.spi.LeadsNotStoredException;
import io.leadimport.spi.NewLead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is particular to SQLite: one writer at a time, and a file that may be anything. */
final class SqliteTest {
    private final Path file;

    SqliteTest(@TempDir Path folder) {
        file = folder.resolve("leads.db");
    }

    private DataSource connections(String settings) {
        return Sqlite.dataSource("jdbc:sqlite:" + file + settings);
    }

    private DataSource ready() {
        DataSource dataSource = connections("");
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
        assertTrue(leads.findImport("i-1").isPresent());
    }

    @Test
    void aWriterThatWaitedTooLongHasStoredNothingAndSaysWhy() throws SQLException {
        DataSource dataSource = ready();
        JdbcLeadRepository impatient = JdbcLeadRepository.batching(connections("?busy_timeout=50"));
        try (Connection first = writing(dataSource)) {
            assertFalse(first.getAutoCommit());
            LeadsNotStoredException thrown = assertThrows(
                    LeadsNotStoredException.class, () -> impatient.saveAll(WatchedBatch.ofTwoPartners("i-1")));
            assertEquals(
                    "storing an import failed: another program is writing to the database and did not finish in time"
                            + " (SQLITE_BUSY)",
                    thrown.getCause().getMessage());
        }
        assertTrue(impatient.findImport("i-1").isEmpty());
        impatient.saveAll(WatchedBatch.ofTwoPartners("i-1"));
    }

    @Test
    void nobodyWaitsToRead() throws SQLException {
        ready();
        DataSource impatient = connections("?busy_timeout=0");
        try (Connection writing = writing(impatient)) {
            assertFalse(writing.getAutoCommit());
            assertTrue(JdbcLeadRepository.batching(impatient).findImport("i-1").isEmpty());
            assertEquals(
                    SampleDirectory.standard().partners().size(),
                    new JdbcPartnerRepository(impatient).page(null, 100).size());
        }
    }

    @Test
    void aCallerWhoseTransactionOnlyReadsIsNotInTheWay() throws SQLException {
        ready();
        DataSource impatient = connections("?busy_timeout=0");
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

    /** The driver begins the next transaction right after each commit: that one must not take the lock again. */
    @Test
    void aConnectionThatHasCommittedKeepsNobodyFromWriting() throws SQLException {
        DataSource impatient = connections("?busy_timeout=0");
        ready();
        try (Connection connection = impatient.getConnection()) {
            Dialect.SQLITE.beginWriting(connection);
            connection.commit();
            JdbcLeadRepository.batching(impatient).saveAll(WatchedBatch.ofTwoPartners("i-1"));
        }
    }

    @Test
    void aFullDiskStoresNothingAndSaysSo() throws SQLException {
        DataSource dataSource = ready();
        int pages = Integer.parseInt(value(dataSource, "pragma page_count"));
        DataSource full = connections("?max_page_count=" + (pages + 20));
        WatchedBatch some = WatchedBatch.ofTwoPartners("i-1");
        NewLead lead = some.leads().get(0);
        List<NewLead> many = LongStream.range(2, 5_000)
                .mapToObj(row -> new NewLead(row, row, lead.partner(), lead.partnerUser(), lead.values(), Map.of()))
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
        SQLException thrown = assertThrows(SQLException.class, () -> Schema.version(connections("")));
        assertEquals(
                "the file is not an SQLite database (SQLITE_NOTADB)",
                Sqlite.reason(thrown).orElseThrow());
        assertEquals("Partner ID,Partner User ID,Company\n".repeat(100), Files.readString(file));
    }

    @Test
    void theTablesSayTheirVersion() throws SQLException {
        assertTrue(Schema.version(connections("")).isEmpty());
        DataSource dataSource = ready();
        assertEquals(Schema.VERSION, Schema.version(dataSource).getAsInt());
    }

    private static Connection writing(DataSource dataSource) throws SQLException {
        Connection connection = dataSource.getConnection();
        Dialect.SQLITE.beginWriting(connection);
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

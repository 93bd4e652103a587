package io.leadimport.examples.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.examples.jdbc.Sqlite;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The database of a broken import, with the tables and the kit's partners and users. */
abstract class ProofDatabase implements Closeable {
    private static final String SQLITE = "jdbc:sqlite:";

    /** A data source for either kind of database. */
    static DataSource connections(String url) {
        if (url.startsWith(SQLITE)) {
            return Sqlite.dataSource(Path.of(url.substring(SQLITE.length())), Sqlite.PATIENCE);
        }
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url);
        return dataSource;
    }

    static ProofDatabase sqlite(Path folder) {
        return new OnSqlite(folder);
    }

    static ProofDatabase postgres(Path folder) throws IOException, SQLException {
        return new OnPostgres(CrashServer.start(folder.resolve("postgres")));
    }

    abstract String url();

    DataSource dataSource() {
        return connections(url());
    }

    /** Switches to an empty database. */
    abstract void renew() throws SQLException;

    /** Waits until the server has ended the sessions of a killed process. */
    abstract void settle() throws SQLException, InterruptedException;

    /**
     * Returns the number of bytes on disk that a killed process wrote and did not commit, if the files show it. Opens no database: that
     * would recover.
     */
    abstract long uncommittedBytes() throws IOException;

    /** Opens a connection that keeps the log of SQLite as on a busy server; returns null on PostgreSQL. */
    abstract Connection hold() throws SQLException;

    /** Runs the integrity check of the database. */
    abstract void assertSound() throws SQLException;

    /** Runs a query and returns each row as its columns joined with commas. */
    final List<String> query(String sql) throws SQLException {
        return query(dataSource(), sql);
    }

    /** Lets a PostgreSQL server check the tables and their keys. */
    static void assertSoundPostgres(DataSource dataSource) throws SQLException {
        for (String table : List.of("leads", "lead_imports", "lead_import_users")) {
            assertEquals(List.of(), query(dataSource, "select * from verify_heapam('" + table + "')"));
            assertEquals(
                    1,
                    query(dataSource, "select bt_index_check('" + table + "_pkey', true)")
                            .size());
        }
    }

    static List<String> query(DataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(rows.getString(i));
                }
                found.add(String.join(",", row));
            }
            return found;
        }
    }

    /** Returns a digest of the stored leads of an import, in their order. */
    final String contents(String importId) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (Connection connection = dataSource().getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select file_row, partner_id, partner_user_id, status,"
                                + " field_values, unreadable from leads where import_id = ? order by file_row")) {
            connection.setAutoCommit(false);
            query.setFetchSize(1_000);
            query.setString(1, importId);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    for (int i = 1; i <= 6; i++) {
                        digest.update((rows.getString(i) + "\n").getBytes(StandardCharsets.UTF_8));
                    }
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    final void execute(String sql) throws SQLException {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static final class OnSqlite extends ProofDatabase {
        private final Path folder;
        private int files;

        OnSqlite(Path folder) {
            this.folder = folder;
            renew();
        }

        private Path file(String suffix) {
            return folder.resolve("leads-" + files + ".db" + suffix);
        }

        @Override
        String url() {
            return SQLITE + file("").toAbsolutePath();
        }

        @Override
        void renew() {
            try {
                for (String suffix : List.of("", "-wal", "-shm")) {
                    Files.deleteIfExists(file(suffix));
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            files++;
            BrokenImport.prepare(dataSource());
        }

        @Override
        void settle() {}

        @Override
        Connection hold() throws SQLException {
            Connection held = dataSource().getConnection();
            held.isValid(0);
            return held;
        }

        @Override
        long uncommittedBytes() throws IOException {
            Path log = file("-wal");
            return Files.exists(log) ? Files.size(log) : 0;
        }

        @Override
        void assertSound() throws SQLException {
            assertEquals(List.of("ok"), query(dataSource(), "pragma integrity_check"));
            assertEquals(List.of(), query(dataSource(), "pragma foreign_key_check"));
        }

        @Override
        public void close() {}
    }

    private static final class OnPostgres extends ProofDatabase {
        private final CrashServer server;

        OnPostgres(CrashServer server) throws SQLException {
            this.server = server;
            BrokenImport.prepare(dataSource());
            execute("create extension amcheck");
        }

        @Override
        String url() {
            return server.url();
        }

        @Override
        void renew() throws SQLException {
            execute("truncate leads, lead_import_users, lead_imports");
        }

        @Override
        void settle() throws SQLException, InterruptedException {
            String others = "select count(*) from pg_stat_activity"
                    + " where backend_type = 'client backend' and pid <> pg_backend_pid()";
            long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
            while (!query(dataSource(), others).equals(List.of("0"))) {
                assertTrue(System.nanoTime() < deadline, "a server process goes on for a client that was killed");
                Thread.sleep(2);
            }
        }

        @Override
        Connection hold() {
            return null;
        }

        @Override
        long uncommittedBytes() {
            return 0;
        }

        @Override
        void assertSound() throws SQLException {
            assertSoundPostgres(dataSource());
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}

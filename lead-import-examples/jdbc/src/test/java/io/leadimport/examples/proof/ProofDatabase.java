package io.leadimport.examples.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadimport.examples.jdbc.Sqlite;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A database that imports are broken on, with the tables and the kit's partners and users. */
abstract class ProofDatabase implements Closeable {
    /** Connections to a database of either kind. */
    static DataSource connections(String url) {
        if (url.startsWith("jdbc:sqlite:")) {
            return Sqlite.dataSource(url);
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

    /** Goes on in an empty database. */
    abstract void renew() throws SQLException;

    /** Waits until nobody works for a process that was killed. */
    abstract void settle() throws SQLException, InterruptedException;

    /** How many bytes the database takes on disk, with what is not committed. Opens no database that recovers when opened. */
    abstract long bytes() throws IOException, SQLException;

    /** Has the database check itself. */
    abstract void assertSound() throws SQLException;

    /** Runs a query, and gives each row's columns as text with commas between them. */
    final List<String> query(String sql) throws SQLException {
        try (Connection connection = dataSource().getConnection();
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
            return "jdbc:sqlite:" + file("").toAbsolutePath();
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
        long bytes() throws IOException {
            Path log = file("-wal");
            return Files.size(file("")) + (Files.exists(log) ? Files.size(log) : 0);
        }

        @Override
        void assertSound() throws SQLException {
            assertEquals(List.of("ok"), query("pragma integrity_check"));
            assertEquals(List.of(), query("pragma foreign_key_check"));
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
            while (!query(others).equals(List.of("0"))) {
                Thread.sleep(2);
            }
        }

        @Override
        long bytes() throws SQLException {
            return Long.parseLong(query("select pg_table_size('leads')").get(0));
        }

        @Override
        void assertSound() throws SQLException {
            for (String table : List.of("leads", "lead_imports", "lead_import_users")) {
                assertEquals(List.of(), query("select * from verify_heapam('" + table + "')"));
                assertEquals(
                        1,
                        query("select bt_index_check('" + table + "_pkey', true)")
                                .size());
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}

package io.leadimport.examples.cli;

import io.leadimport.examples.jdbc.JdbcLeadRepository;
import io.leadimport.examples.jdbc.Schema;
import io.leadimport.examples.jdbc.Sqlite;
import io.leadimport.spi.LeadRepository;
import java.io.Closeable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.postgresql.Driver;

/** The database of one command. It holds a connection: SQLite cleans up whenever its last one is closed. */
final class Database implements Closeable {
    private static final String RUN_INIT = "the database of --db is not set up: run lead-import init first";

    private final DatabaseUrl url;
    private final DataSource dataSource;
    private final Connection held;

    private Database(DatabaseUrl url, DataSource dataSource, Connection held) {
        this.url = url;
        this.dataSource = dataSource;
        this.held = held;
    }

    /** Opens a database, creating what is not there. */
    static Database create(DatabaseUrl url) {
        Database database = connect(url);
        if (database.version().isEmpty()) {
            Schema.create(database.dataSource);
        }
        return database;
    }

    /** Opens a database that was set up. */
    static Database open(DatabaseUrl url) {
        if (url.file().filter(Files::notExists).isPresent()) {
            throw new RefusedException(RUN_INIT);
        }
        Database database = connect(url);
        if (database.version().isEmpty()) {
            database.close();
            throw new RefusedException(RUN_INIT);
        }
        return database;
    }

    private static Database connect(DatabaseUrl url) {
        url.file().ifPresent(Database::requireFolder);
        DataSource dataSource = url.isPostgres() ? postgres(url) : Sqlite.dataSource(url.given());
        try {
            return new Database(url, dataSource, dataSource.getConnection());
        } catch (SQLException e) {
            throw unavailable(url, e);
        }
    }

    private static DataSource postgres(DatabaseUrl url) {
        PostgresFailure.silenceDriver();
        return new DriverDataSource(new Driver(), url.given());
    }

    private static void requireFolder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new RefusedException("expected a folder for the database of --db, and there is none: " + folder);
        }
        if (Files.isDirectory(file)) {
            throw new RefusedException("expected a file in --db, and this is a directory: " + file);
        }
    }

    /** The version of the tables, which this program knows; empty if there are none. */
    private OptionalInt version() {
        try {
            OptionalInt version = Schema.version(dataSource);
            version.ifPresent(Database::requireKnown);
            return version;
        } catch (SQLException e) {
            close();
            throw unavailable(url, e);
        } catch (RefusedException e) {
            close();
            throw e;
        }
    }

    private static void requireKnown(int version) {
        if (version > Schema.VERSION) {
            throw new RefusedException("the tables in the database of --db were made by a newer lead-import (version "
                    + version + ", this one knows " + Schema.VERSION + "): use that one");
        }
        if (version < Schema.VERSION) {
            throw new RefusedException(
                    "the tables in the database of --db were made by an earlier lead-import (version " + version
                            + ", this one needs " + Schema.VERSION + "): set up a new database");
        }
    }

    private static RuntimeException unavailable(DatabaseUrl url, SQLException failure) {
        return url.isPostgres() ? PostgresFailure.of(failure) : SqliteFailure.of(failure);
    }

    DataSource dataSource() {
        return dataSource;
    }

    /** Where leads are stored: on PostgreSQL with COPY, which is the faster way there. */
    LeadRepository leads() {
        return url.isPostgres() ? JdbcLeadRepository.copying(dataSource) : JdbcLeadRepository.batching(dataSource);
    }

    @Override
    public void close() {
        try {
            held.close();
        } catch (SQLException e) {
            throw unavailable(url, e);
        }
    }
}

package io.leadimport.examples.cli.database;

import io.leadimport.examples.cli.file.RefusedException;
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
import org.postgresql.ds.PGSimpleDataSource;

/** The database of one command. It holds a connection open: SQLite checkpoints whenever the last one is closed. */
public final class Database implements Closeable {
    private final DatabaseUrl url;
    private final DataSource dataSource;
    private final Connection held;

    private Database(DatabaseUrl url, DataSource dataSource, Connection held) {
        this.url = url;
        this.dataSource = dataSource;
        this.held = held;
    }

    /** Opens a database, and creates the file and the tables if they do not exist. */
    public static Database create(DatabaseUrl url) {
        boolean ready = version(url).isPresent();
        Database database = connect(url);
        try {
            if (!ready) {
                Schema.create(database.dataSource);
            }
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Opens a database whose tables exist. */
    public static Database open(DatabaseUrl url) {
        if (url.file().filter(Files::notExists).isPresent() || version(url).isEmpty()) {
            throw new RefusedException("the database of --db is not set up: run lead-import init first");
        }
        return connect(url);
    }

    private static Database connect(DatabaseUrl url) {
        DataSource dataSource =
                url.file().map(file -> Sqlite.dataSource(file, url.patience())).orElseGet(() -> postgres(url));
        try {
            return new Database(url, dataSource, dataSource.getConnection());
        } catch (SQLException e) {
            throw OpenFailure.of(url, e);
        }
    }

    private static DataSource postgres(DatabaseUrl url) {
        OpenFailure.silencePostgresDriver();
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        try {
            dataSource.setUrl(url.text());
        } catch (IllegalArgumentException e) {
            throw OpenFailure.ofPostgresUrl();
        }
        return dataSource;
    }

    /** The version of the tables, empty if there are none; refuses any other version than its own. Leaves a file unchanged. */
    private static OptionalInt version(DatabaseUrl url) {
        url.file().ifPresent(Database::requireFile);
        DataSource dataSource =
                url.file().map(file -> Sqlite.untouched(file, url.patience())).orElseGet(() -> postgres(url));
        try {
            OptionalInt version = Schema.version(dataSource);
            version.ifPresent(Database::requireKnown);
            return version;
        } catch (SQLException e) {
            throw OpenFailure.of(url, e);
        }
    }

    private static void requireFile(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new RefusedException("expected a folder for the database of --db, and there is none: " + folder);
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new RefusedException("expected a file in --db, and this is a directory or a device: " + file);
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
                            + ", this one needs " + Schema.VERSION + "), or by another program: set up a new database");
        }
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /** The repository of leads. On PostgreSQL it uses COPY, which is faster. */
    public LeadRepository leads() {
        return url.isPostgres() ? JdbcLeadRepository.copying(dataSource) : JdbcLeadRepository.batching(dataSource);
    }

    /** A failure to close loses nothing: all work is committed by now. */
    @Override
    public void close() {
        try {
            held.close();
        } catch (SQLException e) {
            // the next command that opens the database cleans up
        }
    }
}

package io.leadimport.examples.jdbc;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Configures SQLite for the repositories of this package: a write-ahead log, so that readers never wait; durable commits; foreign
 * keys; and writers that wait for each other.
 */
public final class Sqlite {
    /** How long a writer waits for another writer by default. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Set<SQLiteErrorCode> TAKEN_KEY =
            Set.of(SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY, SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE);

    private Sqlite() {}

    /**
     * Returns connections to a database file, which is created if it does not exist. Each connection is new; a server should pool
     * them.
     *
     * @param file the file
     * @param patience how long a writer waits for another writer before it fails
     * @return the connections
     */
    public static DataSource dataSource(Path file, Duration patience) {
        SQLiteConfig config = existing(patience);
        config.setJournalMode(JournalMode.WAL);
        return connections(file, config);
    }

    /**
     * Returns connections to an existing database file, which may belong to another program. Opening one does not change the file.
     *
     * @param file the file
     * @param patience how long a writer waits for another writer before it fails
     * @return the connections
     */
    public static DataSource untouched(Path file, Duration patience) {
        return connections(file, existing(patience));
    }

    private static SQLiteConfig existing(Duration patience) {
        SQLiteConfig config = new SQLiteConfig();
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout((int) Math.min(patience.toMillis(), Integer.MAX_VALUE));
        return config;
    }

    private static DataSource connections(Path file, SQLiteConfig config) {
        SQLiteDataSource dataSource = new SQLiteDataSource(config);
        dataSource.setUrl("jdbc:sqlite:" + file);
        return dataSource;
    }

    /**
     * Explains why SQLite failed, without the message of the driver, which may quote values.
     *
     * @param failure what the driver threw
     * @return the reason, with the name of SQLite's error code; empty if the exception is not from SQLite
     */
    public static Optional<String> reason(SQLException failure) {
        return failure instanceof SQLiteException sqlite
                ? Optional.of(words(sqlite) + " (" + sqlite.getResultCode().name() + ")")
                : Optional.empty();
    }

    private static String words(SQLiteException failure) {
        return switch (primary(failure)) {
            case SQLITE_BUSY -> "another program is writing to the database and did not finish in time";
            case SQLITE_FULL -> "the disk is full";
            case SQLITE_READONLY -> "the database file or its folder cannot be written";
            case SQLITE_CANTOPEN -> "the database file cannot be opened";
            case SQLITE_NOTADB -> "the file is not an SQLite database";
            case SQLITE_CORRUPT -> "the database file is damaged";
            case SQLITE_IOERR -> "the disk cannot be read or written";
            default -> "SQLite failed";
        };
    }

    /** The low byte of an extended error code is its primary code. */
    private static SQLiteErrorCode primary(SQLiteException failure) {
        return SQLiteErrorCode.getErrorCode(failure.getResultCode().code & 0xFF);
    }

    /**
     * Returns whether the file is not an SQLite database.
     *
     * @param failure what the driver threw
     * @return true if so
     */
    public static boolean isNotSqlite(SQLException failure) {
        return failure instanceof SQLiteException sqlite && primary(sqlite) == SQLiteErrorCode.SQLITE_NOTADB;
    }

    static boolean isOfTakenKey(SQLException failure) {
        return failure instanceof SQLiteException sqlite && TAKEN_KEY.contains(sqlite.getResultCode());
    }

    /** Returns true if the failed commit has certainly stored nothing: the disk was full. */
    static boolean isRefusal(SQLException failure) {
        return failure instanceof SQLiteException sqlite && primary(sqlite) == SQLiteErrorCode.SQLITE_FULL;
    }
}

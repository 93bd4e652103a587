package io.leadimport.examples.jdbc;

import java.sql.SQLException;
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
 * SQLite as the repositories of this package use it: a write-ahead log, so that nobody waits to read; commits that are on disk
 * when they return; foreign keys; and writers that wait for each other.
 */
public final class Sqlite {
    private static final int BUSY_MILLIS = 30_000;
    private static final Set<SQLiteErrorCode> TAKEN_KEY =
            Set.of(SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY, SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE);

    private Sqlite() {}

    /**
     * Connections to a database file, which is created if it is not there. Each is opened anew, so that a server puts a pool
     * over them. A writer waits 30 seconds for another one, and then fails.
     *
     * @param url such as {@code jdbc:sqlite:leads.db}, or {@code jdbc:sqlite:leads.db?busy_timeout=1000} for writers that wait as
     *     many milliseconds
     * @return the connections
     */
    public static DataSource dataSource(String url) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        if (!url.contains("busy_timeout=")) {
            config.setBusyTimeout(BUSY_MILLIS);
        }
        SQLiteDataSource dataSource = new SQLiteDataSource(config);
        dataSource.setUrl(url);
        return dataSource;
    }

    /**
     * Says why SQLite failed, in words of our own: its messages may hold values.
     *
     * @param failure what the driver threw
     * @return the reason, with the name of SQLite's code; empty if SQLite did not throw it
     */
    public static Optional<String> reason(SQLException failure) {
        return failure instanceof SQLiteException sqlite
                ? Optional.of(words(sqlite) + " (" + sqlite.getResultCode().name() + ")")
                : Optional.empty();
    }

    private static String words(SQLiteException failure) {
        return switch (primary(failure)) {
            case SQLITE_BUSY, SQLITE_LOCKED -> "another program is writing to the database and did not finish in time";
            case SQLITE_FULL -> "the disk is full";
            case SQLITE_READONLY -> "the database file or its folder cannot be written";
            case SQLITE_CANTOPEN -> "the database file cannot be opened";
            case SQLITE_NOTADB -> "the file is not an SQLite database";
            case SQLITE_CORRUPT -> "the database file is damaged";
            case SQLITE_IOERR -> "the disk cannot be read or written";
            default -> "SQLite failed";
        };
    }

    /** The low byte of a code names its kind. */
    private static SQLiteErrorCode primary(SQLiteException failure) {
        return SQLiteErrorCode.getErrorCode(failure.getResultCode().code & 0xFF);
    }

    /**
     * Returns whether the file is not one of SQLite.
     *
     * @param failure what the driver threw
     * @return true if so
     */
    public static boolean isOtherFile(SQLException failure) {
        return failure instanceof SQLiteException sqlite && primary(sqlite) == SQLiteErrorCode.SQLITE_NOTADB;
    }

    static boolean isOfTakenKey(SQLException failure) {
        return failure instanceof SQLiteException sqlite && TAKEN_KEY.contains(sqlite.getResultCode());
    }

    /** Whether a commit that failed in this way has stored nothing: it was refused before it was written. */
    static boolean isRefusal(SQLException failure) {
        return failure instanceof SQLiteException sqlite
                && Set.of(SQLiteErrorCode.SQLITE_BUSY, SQLiteErrorCode.SQLITE_FULL)
                        .contains(primary(sqlite));
    }
}

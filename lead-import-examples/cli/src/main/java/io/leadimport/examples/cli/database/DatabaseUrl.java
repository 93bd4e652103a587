package io.leadimport.examples.cli.database;

import io.leadimport.examples.cli.file.RefusedException;
import io.leadimport.examples.jdbc.Sqlite;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JDBC URL of SQLite or PostgreSQL.
 *
 * @param text the URL as the user wrote it; may hold a password
 */
public record DatabaseUrl(String text) {
    private static final String SQLITE = "jdbc:sqlite:";
    private static final String POSTGRES = "jdbc:postgresql:";

    /** Neither a database in memory, which would be lost, nor a setting that weakens durability. */
    private static final Pattern FILE = Pattern.compile(SQLITE + "(?!:|file:)([^?]+)(?:\\?busy_timeout=([0-9]{1,9}))?");

    public DatabaseUrl {
        if (!text.startsWith(SQLITE) && !text.startsWith(POSTGRES)) {
            throw new RefusedException(
                    "expected --db to be jdbc:sqlite:FILE or jdbc:postgresql://HOST/NAME, found " + kind(text));
        }
        if (text.startsWith(SQLITE) && fileIn(text).isEmpty()) {
            throw new RefusedException("expected --db to name a file of SQLite, such as jdbc:sqlite:leads.db, with no"
                    + " setting but ?busy_timeout=MILLISECONDS");
        }
    }

    boolean isPostgres() {
        return text.startsWith(POSTGRES);
    }

    /** The file of an SQLite database. */
    public Optional<Path> file() {
        return fileIn(text);
    }

    /** How long a writer waits for another one in SQLite. */
    Duration patience() {
        Matcher matcher = FILE.matcher(text);
        return matcher.matches() && matcher.group(2) != null
                ? Duration.ofMillis(Long.parseLong(matcher.group(2)))
                : Sqlite.PATIENCE;
    }

    private static Optional<Path> fileIn(String url) {
        Matcher matcher = FILE.matcher(url);
        try {
            return matcher.matches() ? Optional.of(Path.of(matcher.group(1))) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static String kind(String url) {
        int kind = url.indexOf(':', "jdbc:".length());
        return kind < 0 || !url.startsWith("jdbc:")
                ? "a text that begins otherwise"
                : url.substring(0, kind + 1) + "...";
    }

    /** {@return what kind of database it is, and no password} */
    @Override
    public String toString() {
        return kind(text);
    }
}

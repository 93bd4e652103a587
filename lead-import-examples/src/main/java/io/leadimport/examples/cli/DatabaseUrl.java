package io.leadimport.examples.cli;

import java.util.Locale;
import java.util.stream.Stream;

/** A JDBC URL as it was given, and what is added to it for a file of H2. */
record DatabaseUrl(String given) {
    private static final String H2 = "jdbc:h2:";
    private static final String POSTGRES = "jdbc:postgresql:";

    /** To create the database if it is not there. */
    String creating() {
        return isFile() ? durable() : given;
    }

    /** To open a database that is there. */
    String existing() {
        return isFile() ? with(durable(), "IFEXISTS", "TRUE") : given;
    }

    /**
     * By default H2 acknowledges a commit up to half a second before it is on disk, may not find it again after the process
     * was killed if it was written into space that had been used before, and writes SQL errors, values included, to a file
     * beside the database.
     */
    private String durable() {
        return with(with(with(given, "WRITE_DELAY", "0"), "REUSE_SPACE", "FALSE"), "TRACE_LEVEL_FILE", "0");
    }

    private static String with(String url, String setting, String value) {
        boolean set = url.toUpperCase(Locale.ROOT).contains(";" + setting + "=");
        return set ? url : url + ";" + setting + "=" + value;
    }

    boolean isPostgres() {
        return given.startsWith(POSTGRES);
    }

    /** Whether it is a file of an H2 that runs in this process. */
    private boolean isFile() {
        return given.startsWith(H2)
                && Stream.of("tcp:", "ssl:", "mem:").noneMatch(given.substring(H2.length())::startsWith);
    }

    /** {@return what kind of database it is, and no password} */
    @Override
    public String toString() {
        int kind = given.indexOf(':', "jdbc:".length());
        return kind < 0 || !given.startsWith("jdbc:")
                ? "a text that begins otherwise"
                : given.substring(0, kind + 1) + "...";
    }
}

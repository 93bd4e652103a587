package io.leadimport.examples.cli;

import java.util.Locale;

/** A JDBC URL as it was given, and what is added to it for an embedded H2. */
record DatabaseUrl(String given) {
    private static final String H2 = "jdbc:h2:";
    private static final String POSTGRES = "jdbc:postgresql:";

    /** To create the database if it is not there. */
    String creating() {
        return isEmbedded() ? durable() : given;
    }

    /** To open a database that is there. */
    String existing() {
        return isEmbedded() ? with(durable(), "IFEXISTS", "TRUE") : given;
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

    private boolean isEmbedded() {
        return given.startsWith(H2) && !given.startsWith(H2 + "tcp:") && !given.startsWith(H2 + "ssl:");
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

package io.leadimport.examples.cli.database;

/** The database could not be opened. The message is in our own words, since the driver's may quote the URL. */
public final class DatabaseUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseUnavailableException(String why) {
        super("the database cannot be opened: " + why);
    }
}

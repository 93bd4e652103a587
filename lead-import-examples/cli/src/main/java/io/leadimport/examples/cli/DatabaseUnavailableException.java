package io.leadimport.examples.cli;

/** The database could not be opened. No lead was near it yet, so that the driver's message can be shown. */
final class DatabaseUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseUnavailableException(String why) {
        super("the database cannot be opened: " + why);
    }
}

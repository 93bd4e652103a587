package io.leadimport.examples.cli;

/** The command cannot be run as it was given; the message is the one line that the user reads. */
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
        super(message);
    }
}

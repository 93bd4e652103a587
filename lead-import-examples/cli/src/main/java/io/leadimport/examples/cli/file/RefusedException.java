package io.leadimport.examples.cli.file;

/** The command cannot be run with these arguments or files. The message is the one line that the user reads. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RefusedException(String message) {
        super(message);
    }
}

package io.leadimport.json;

/**
 * A JSON text is not a profile that this library reads. The message is one line that says what was expected, what was found and
 * where. It contains no header and no replaced text of the profile, because these come from files of leads.
 */
public final class InvalidProfileException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message what is wrong, a sentence whose subject is the profile
     */
    public InvalidProfileException(String message) {
        super(message);
    }
}

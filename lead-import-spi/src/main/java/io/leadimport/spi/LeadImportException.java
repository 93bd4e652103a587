package io.leadimport.spi;

import org.jspecify.annotations.Nullable;

/**
 * The root of this library's exceptions. An error in a user's file is not an exception but a problem in the report. An exception
 * means that the import could not be carried out, or that the host must act. No message contains the value of a cell.
 */
public abstract class LeadImportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * For subclasses.
     *
     * @param message what was expected, what was found, and where
     * @param cause what caused it, or null
     */
    protected LeadImportException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

package io.leadimport.spi;

import org.jspecify.annotations.Nullable;

/**
 * The root of this library's exceptions. What is wrong with a user's file is never an exception but a problem in the
 * report; an exception means that the import could not be done, or that the host has to act. No cell value ever stands
 * in a message.
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

package io.leadimport.form.type;

import io.leadimport.spi.LeadImportException;

/**
 * The code of a host's {@link io.leadimport.form.type.CustomType} threw an exception or overflowed the stack, and nothing is
 * stored. What was thrown is not the cause of this exception, since its message may repeat what a cell says; its class and
 * where it was thrown are told.
 */
public final class CustomTypeFailedException extends LeadImportException {
    private static final long serialVersionUID = 1L;

    /** Whose code failed. */
    private final String type;

    public CustomTypeFailedException(String type, Throwable failure) {
        super("the host's type \"" + type + "\" threw " + failure.getClass().getName(), null);
        this.type = type;
        setStackTrace(failure.getStackTrace());
    }

    /** {@return the name of the type} */
    public String type() {
        return type;
    }
}

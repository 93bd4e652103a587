package io.leadimport.form.type;

import io.leadimport.spi.LeadImportException;

/**
 * The code of a host's {@link io.leadimport.form.type.CustomType} threw an exception or overflowed the stack; nothing is stored. The
 * exception is not the cause of this one, because its message may quote a cell; this exception has its class name and stack
 * trace.
 */
public final class CustomTypeFailedException extends LeadImportException {
    private static final long serialVersionUID = 1L;

    /** The name of the type whose code failed. */
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

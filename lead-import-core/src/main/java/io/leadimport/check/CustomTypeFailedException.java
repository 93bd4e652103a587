package io.leadimport.check;

import io.leadimport.spi.LeadImportException;

/**
 * The code of a host's {@link io.leadimport.form.CustomType} threw an exception, and nothing is stored. That exception is not the cause of this one, since
 * its message may repeat what a cell says; its class and where it was thrown are told.
 */
public final class CustomTypeFailedException extends LeadImportException {
    private static final long serialVersionUID = 1L;

    /** Whose code failed. */
    private final String type;

    CustomTypeFailedException(String type, RuntimeException failure) {
        super("the host's type \"" + type + "\" threw " + failure.getClass().getName(), null);
        this.type = type;
        setStackTrace(failure.getStackTrace());
    }

    /** {@return the name of the type} */
    public String type() {
        return type;
    }
}

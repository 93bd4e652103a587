package io.leadimport.form;

import io.leadimport.spi.LeadImportException;
import org.jspecify.annotations.Nullable;

/** A lead registration form cannot work: it has no field, two fields of one name, a bad pattern, an empty choice list … */
public final class InvalidFormException extends LeadImportException {
    private static final long serialVersionUID = 1L;

    /** The name of the wrong field. */
    private final @Nullable String field;

    /**
     * Refuses a form.
     *
     * @param field the name of the wrong field; null if the form as a whole is wrong
     * @param message what is wrong with it, as the rest of a sentence
     */
    public InvalidFormException(@Nullable String field, String message) {
        this(field, message, null);
    }

    /**
     * Refuses a form because of an exception.
     *
     * @param field the name of the wrong field; null if the form as a whole is wrong
     * @param message what is wrong with it, as the rest of a sentence
     * @param cause the exception
     */
    public InvalidFormException(@Nullable String field, String message, @Nullable Throwable cause) {
        super(field == null ? "the form cannot be used: " + message : "the field \"" + field + "\" " + message, cause);
        this.field = field;
    }

    /** {@return the name of the wrong field; null if the form as a whole is wrong} */
    public @Nullable String field() {
        return field;
    }
}

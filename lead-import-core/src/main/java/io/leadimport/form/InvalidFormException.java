package io.leadimport.form;

import io.leadimport.spi.LeadImportException;
import org.jspecify.annotations.Nullable;

/**
 * A lead registration form is not valid. For example, it has no field, two fields with the same name, an invalid
 * pattern, or an empty list of choices.
 */
public final class InvalidFormException extends LeadImportException {
    private static final long serialVersionUID = 1L;

    /** The name of the invalid field, or null. */
    private final @Nullable String field;

    /**
     * Creates an exception without a cause.
     *
     * @param field the name of the invalid field; null if the form as a whole is not valid
     * @param message what is wrong: a predicate whose subject is the field, such as {@code has an empty list of
     *     choices}, or a sentence about the form
     */
    public InvalidFormException(@Nullable String field, String message) {
        this(field, message, null);
    }

    /**
     * Creates an exception.
     *
     * @param field the name of the invalid field; null if the form as a whole is not valid
     * @param message what is wrong: a predicate whose subject is the field, such as {@code has an empty list of
     *     choices}, or a sentence about the form
     * @param cause the cause; null if there is none
     */
    public InvalidFormException(@Nullable String field, String message, @Nullable Throwable cause) {
        super(field == null ? "the form cannot be used: " + message : "the field \"" + field + "\" " + message, cause);
        this.field = field;
    }

    /** {@return the name of the invalid field; null if the form as a whole is not valid} */
    public @Nullable String field() {
        return field;
    }
}

package io.leadimport.form.type;

import io.leadimport.spi.LeadImportException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Code of the host threw an exception or overflowed the stack while it read or checked a value: a {@link CustomType},
 * or a class with Jakarta Validation constraints. Nothing is stored.
 *
 * <p>The message names the class of the host's exception, and the stack trace is a copy of its stack trace. The host's
 * exception is not the cause, because its message may contain the value of a cell.
 */
public final class HostCodeFailedException extends LeadImportException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String customType;
    private final @Nullable String type;
    private final @Nullable String property;

    private HostCodeFailedException(
            String code,
            @Nullable String customType,
            @Nullable String type,
            @Nullable String property,
            Throwable failure) {
        super(code + " threw " + failure.getClass().getName(), null);
        this.customType = customType;
        this.type = type;
        this.property = property;
        setStackTrace(failure.getStackTrace());
    }

    /**
     * Returns the exception for a custom type that failed.
     *
     * @param name the name of the type
     * @param failure the exception that the type threw
     * @return the exception
     */
    public static HostCodeFailedException ofType(String name, Throwable failure) {
        return new HostCodeFailedException("the host's type \"" + name + "\"", name, null, null, failure);
    }

    /**
     * Returns the exception for a constraint of a class that failed.
     *
     * @param type the class that declares the constraint
     * @param property the property whose value was checked; null if the constraint checks the object as a whole
     * @param failure the exception that the constraint threw
     * @return the exception
     */
    public static HostCodeFailedException ofClass(Class<?> type, @Nullable String property, Throwable failure) {
        String code = "a constraint of " + type.getName() + (property == null ? "" : "." + property);
        return new HostCodeFailedException(code, null, type.getName(), property, failure);
    }

    /** {@return the name of the {@link CustomType} that failed; empty if a class failed} */
    public Optional<String> customType() {
        return Optional.ofNullable(customType);
    }

    /** {@return the name of the class whose constraint failed; empty if a custom type failed} */
    public Optional<String> type() {
        return Optional.ofNullable(type);
    }

    /** {@return the property whose value was checked; empty if the constraint checks an object as a whole, or a custom type failed} */
    public Optional<String> property() {
        return Optional.ofNullable(property);
    }
}

package io.leadimport.form.type;

import io.leadimport.spi.LeadImportException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A Jakarta Validation constraint of a host's class could not be judged, since the host's code threw or overflowed the
 * stack, and nothing is stored. What was thrown is not the cause of this exception, since its message may repeat what a cell
 * says; its class and where it was thrown are told.
 */
public final class ConstraintFailedException extends LeadImportException {
    private static final long serialVersionUID = 1L;

    private final String type;
    private final @Nullable String property;

    public ConstraintFailedException(Class<?> type, @Nullable String property, Throwable failure) {
        super(
                "a constraint of " + type.getName() + (property == null ? "" : "." + property) + " threw "
                        + failure.getClass().getName(),
                null);
        this.type = type.getName();
        this.property = property;
        setStackTrace(failure.getStackTrace());
    }

    /** {@return the name of the class that declares the constraint} */
    public String type() {
        return type;
    }

    /** {@return the property whose value was judged; empty if it was an object as a whole} */
    public Optional<String> property() {
        return Optional.ofNullable(property);
    }
}

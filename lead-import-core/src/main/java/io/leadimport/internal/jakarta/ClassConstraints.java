package io.leadimport.internal.jakarta;

import io.leadimport.form.type.ConstraintSource;
import io.leadimport.spi.bean.LeadProperty;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.metadata.BeanDescriptor;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A class of the host whose Jakarta Validation constraints hold, and the provider that judges them. Immutable, and
 * thread-safe as every {@link Validator} is.
 *
 * @param type the class
 * @param groups the groups that are validated; none for the default group
 * @param validator the provider's validator, which gives message templates as they are and evaluates none of them
 */
public record ClassConstraints(Class<?> type, List<Class<?>> groups, Validator validator) implements ConstraintSource {
    public ClassConstraints {
        Objects.requireNonNull(type, "type");
        groups = List.copyOf(groups);
        Objects.requireNonNull(validator, "validator");
    }

    @Override
    public @Nullable LeadProperty property() {
        return null;
    }

    /**
     * Validates an object.
     *
     * @param object an object of the class
     * @return what it violates, its properties included
     * @throws jakarta.validation.ValidationException if a constraint cannot be judged, which is a mistake in the host's code
     */
    public Set<ConstraintViolation<Object>> violations(Object object) {
        return validator.validate(object, groupArray());
    }

    /**
     * Validates what a property would hold, without an object.
     *
     * @throws jakarta.validation.ValidationException if a constraint cannot be judged, which is a mistake in the host's code
     */
    @SuppressWarnings("unchecked")
    Set<ConstraintViolation<Object>> violations(String property, @Nullable Object value) {
        return validator.validateValue((Class<Object>) type, property, value, groupArray());
    }

    public BeanDescriptor descriptor() {
        return validator.getConstraintsForClass(type);
    }

    public List<String> groupNames() {
        return groups.stream().map(Class::getName).toList();
    }

    Class<?>[] groupArray() {
        return groups.toArray(Class<?>[]::new);
    }
}

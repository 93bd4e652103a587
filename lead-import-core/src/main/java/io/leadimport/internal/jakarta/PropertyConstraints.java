package io.leadimport.internal.jakarta;

import io.leadimport.form.type.ConstraintSource;
import io.leadimport.spi.bean.LeadProperty;
import jakarta.validation.ConstraintViolation;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A property of a class of the host that a field fills, and the constraints of the property, which hold for the field. Immutable.
 *
 * @param declaredIn the class
 * @param property the property
 * @param takesNull whether the constraints allow a lead without the value
 * @param covered whether the field's own constraints express all of these, so that the provider is not asked
 * @param patterns the regular expressions that the provider matches texts of the property with, which may take too long
 * @param texts the canonical texts of the constraints, in a fixed order; see {@link CanonicalConstraints}
 */
public record PropertyConstraints(
        ClassConstraints declaredIn,
        LeadProperty property,
        boolean takesNull,
        boolean covered,
        List<Pattern> patterns,
        List<String> texts)
        implements ConstraintSource {
    public PropertyConstraints {
        Objects.requireNonNull(declaredIn, "declaredIn");
        Objects.requireNonNull(property, "property");
        patterns = List.copyOf(patterns);
        texts = List.copyOf(texts);
    }

    /** A property without constraints. */
    public static PropertyConstraints none(ClassConstraints declaredIn, LeadProperty property) {
        ClassConstraints ungrouped = new ClassConstraints(declaredIn.type(), List.of(), declaredIn.validator());
        return new PropertyConstraints(ungrouped, property, true, true, List.of(), List.of());
    }

    @Override
    public Class<?> type() {
        return declaredIn.type();
    }

    @Override
    public List<Class<?>> groups() {
        return declaredIn.groups();
    }

    /**
     * Validates a value of the field.
     *
     * @param value a value of the field's type
     * @return what it violates
     * @throws jakarta.validation.ValidationException if a constraint cannot be judged, which is a mistake in the host's code
     */
    public Set<ConstraintViolation<Object>> violations(Object value) {
        return declaredIn.violations(property.name(), property.of(value));
    }
}

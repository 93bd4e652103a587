package io.leadimport.internal.jakarta;

import io.leadimport.form.LeadForm;
import io.leadimport.spi.bean.LeadProperty;
import jakarta.validation.ConstraintViolation;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The constraints that a class of the host declares for a property, and that hold for a field. Immutable.
 *
 * @param declaredIn the class
 * @param property the property
 * @param covered whether the field's own constraints say all that they say, so that the provider need not be asked
 * @param patterns the regular expressions that the provider matches texts of the property with, which may take it too long
 * @param texts them as {@link LeadForm#digest()} specifies it, in a fixed order
 */
public record PropertyConstraints(
        ClassConstraints declaredIn,
        LeadProperty property,
        boolean covered,
        List<Pattern> patterns,
        List<String> texts) {
    public PropertyConstraints {
        Objects.requireNonNull(declaredIn, "declaredIn");
        Objects.requireNonNull(property, "property");
        patterns = List.copyOf(patterns);
        texts = List.copyOf(texts);
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

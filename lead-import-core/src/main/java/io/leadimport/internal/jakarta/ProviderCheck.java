package io.leadimport.internal.jakarta;

import io.leadimport.form.type.FieldConstraints;
import io.leadimport.form.type.HostCodeFailedException;
import io.leadimport.internal.text.Cell;
import io.leadimport.internal.value.CellCheck;
import io.leadimport.internal.value.HostCode;
import io.leadimport.internal.value.PatternCheck;
import io.leadimport.internal.value.ValueReader;
import io.leadimport.internal.value.Violation;
import io.leadimport.problem.ProblemCode;
import jakarta.validation.ConstraintViolation;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks the provider of Jakarta Validation about a value, for constraints that no check of ours stands for. */
public final class ProviderCheck implements CellCheck {
    private final FieldConstraints own;
    private final PropertyConstraints constraints;
    private final ValueReader type;
    private final ConstraintTemplates texts;
    private final List<PatternCheck> patterns;

    public ProviderCheck(FieldConstraints own, PropertyConstraints constraints, ValueReader type) {
        this.own = own;
        this.constraints = constraints;
        this.type = type;
        this.texts = new ConstraintTemplates(constraints.declaredIn());
        this.patterns = constraints.patterns().stream()
                .map(pattern -> new PatternCheck(pattern, null))
                .toList();
    }

    @Override
    public @Nullable Violation check(Cell cell) {
        Object value = type.read(cell);
        Violation tooCostly = tooCostly(value);
        if (tooCostly != null) {
            return tooCostly;
        }
        // the provider gives a set: the first by name, so that it is the same each time
        return violations(value).stream()
                .filter(violation -> !ConstraintTransfer.isCheckedByField(own, violation.getConstraintDescriptor()))
                .map(violation -> new ConstraintMessage(violation, texts))
                .min(Comparator.naturalOrder())
                .map(ConstraintMessage::violation)
                .orElse(null);
    }

    /** The provider counts no steps: what takes too many never comes to it. */
    private @Nullable Violation tooCostly(Object value) {
        if (patterns.isEmpty()) {
            return null;
        }
        Object given = constraints.property().of(value);
        Stream<?> texts = given instanceof Collection<?> elements ? elements.stream() : Stream.of(given);
        return texts.filter(CharSequence.class::isInstance)
                .map(CharSequence.class::cast)
                .flatMap(text -> patterns.stream().map(pattern -> pattern.check(text)))
                .flatMap(Stream::ofNullable)
                .filter(violation -> violation.code() == ProblemCode.PATTERN_TOO_COSTLY)
                .findFirst()
                .orElse(null);
    }

    private Set<ConstraintViolation<Object>> violations(Object value) {
        Class<?> declaringClass = constraints.declaredIn().type();
        String property = constraints.property().name();
        return HostCode.call(
                () -> constraints.violations(value),
                thrown -> HostCodeFailedException.ofClass(declaringClass, property, thrown));
    }
}

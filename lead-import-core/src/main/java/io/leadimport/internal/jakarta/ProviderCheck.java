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

/** Lets the provider of Jakarta Validation check a value, for constraints that the field cannot express itself. */
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
        return tooCostly == null ? violation(value) : tooCostly;
    }

    /** Matches the declared patterns first: the provider neither limits what a match costs nor survives an overflow. */
    private @Nullable Violation tooCostly(Object value) {
        if (patterns.isEmpty()) {
            return null;
        }
        Object propertyValue = constraints.property().of(value);
        Stream<?> texts =
                propertyValue instanceof Collection<?> elements ? elements.stream() : Stream.of(propertyValue);
        return texts.filter(CharSequence.class::isInstance)
                .map(CharSequence.class::cast)
                .flatMap(text -> patterns.stream().map(pattern -> pattern.check(text)))
                .flatMap(Stream::ofNullable)
                .filter(violation -> violation.code() == ProblemCode.PATTERN_TOO_COSTLY)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Violation violation(Object value) {
        Set<ConstraintViolation<Object>> violations =
                HostCode.<@Nullable Set<ConstraintViolation<Object>>>call(() -> violations(value), this::failure);
        if (violations == null) {
            return patterns.get(0).tooCostly();
        }
        // the provider returns a set in no order: the least violation is the same each time
        return violations.stream()
                .filter(violation -> !ConstraintTransfer.isCheckedByField(own, violation.getConstraintDescriptor()))
                .map(violation -> new ConstraintMessage(violation, texts))
                .min(Comparator.naturalOrder())
                .map(ConstraintMessage::violation)
                .orElse(null);
    }

    /** Returns null if a pattern overflows the stack: the provider stands deeper on it than our own match did. */
    private @Nullable Set<ConstraintViolation<Object>> violations(Object value) {
        return patterns.isEmpty()
                ? constraints.violations(value)
                : PatternCheck.unlessOverflow(() -> constraints.violations(value));
    }

    private HostCodeFailedException failure(Throwable thrown) {
        return HostCodeFailedException.ofClass(
                constraints.declaredIn().type(), constraints.property().name(), thrown);
    }
}

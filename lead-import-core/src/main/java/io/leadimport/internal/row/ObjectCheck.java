package io.leadimport.internal.row;

import io.leadimport.form.FormField;
import io.leadimport.form.LeadForm;
import io.leadimport.form.type.HostCodeFailedException;
import io.leadimport.internal.jakarta.ClassConstraints;
import io.leadimport.internal.jakarta.ConstraintMessage;
import io.leadimport.internal.jakarta.ConstraintTemplates;
import io.leadimport.internal.jakarta.ConstraintTransfer;
import io.leadimport.internal.jakarta.PropertyConstraints;
import io.leadimport.internal.value.HostCode;
import io.leadimport.internal.value.PatternCheck;
import io.leadimport.internal.value.Violation;
import io.leadimport.problem.ProblemCode;
import io.leadimport.spi.bean.LeadClass;
import io.leadimport.spi.bean.ValuesRefusedException;
import jakarta.validation.ConstraintViolation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes an object of the form's class from a row and lets the provider of Jakarta Validation validate it. */
final class ObjectCheck implements RowCheck {
    private static final Logger LOG = LoggerFactory.getLogger(ObjectCheck.class);
    private static final Violation REFUSED =
            new Violation(ProblemCode.CONSTRAINT_VIOLATION, Map.of("reason", "object"));

    private final LeadForm form;
    private final ClassConstraints constraints;
    private final LeadClass<?> type;
    private final ConstraintTemplates texts;
    private final Map<String, Integer> targets = new HashMap<>();
    /** The violations of fields whose property has patterns. */
    private final List<RowViolation> tooCostly = new ArrayList<>();

    ObjectCheck(LeadForm form, ClassConstraints constraints) {
        this.form = form;
        this.constraints = constraints;
        this.type = LeadClass.of(constraints.type());
        this.texts = new ConstraintTemplates(constraints);
        for (int i = 0; i < form.fields().size(); i++) {
            FormField field = form.fields().get(i);
            targets.put(field.name(), i);
            if (field.constrainedBy() instanceof PropertyConstraints declared
                    && !declared.patterns().isEmpty()) {
                tooCostly.add(
                        new RowViolation(i, new PatternCheck(declared.patterns().get(0), null).tooCostly()));
            }
        }
    }

    @Override
    public List<RowViolation> check(@Nullable Object[] values) {
        Object object = HostCode.<@Nullable Object>call(() -> created(byName(values)), this::failure);
        if (object == null) {
            return List.of(RowViolation.ofRow(REFUSED));
        }
        RowViolation tooCostly = tooCostly(values);
        Set<ConstraintViolation<Object>> violations = HostCode.<@Nullable Set<ConstraintViolation<Object>>>call(
                () -> violations(object, tooCostly != null), this::failure);
        if (violations == null) {
            return Stream.ofNullable(tooCostly).toList();
        }
        return violations.stream()
                .filter(violation -> !isCheckedByField(violation))
                .sorted(this::compare)
                .map(violation -> rowViolation(violation, values))
                .distinct()
                .toList();
    }

    /** Returns null if a pattern overflows the stack. */
    private @Nullable Set<ConstraintViolation<Object>> violations(Object object, boolean hasPatterns) {
        return hasPatterns
                ? PatternCheck.unlessOverflow(() -> constraints.violations(object))
                : constraints.violations(object);
    }

    /**
     * Returns the violation of the longest text whose property has patterns, or null if there is no such text. An overflow does
     * not tell which pattern caused it, and to validate each property again would call the host's validators twice.
     */
    private @Nullable RowViolation tooCostly(@Nullable Object[] values) {
        RowViolation longest = null;
        int length = -1;
        for (RowViolation violation : tooCostly) {
            if (values[Objects.requireNonNull(violation.field())] instanceof CharSequence text
                    && text.length() > length) {
                longest = violation;
                length = text.length();
            }
        }
        return longest;
    }

    private boolean isCheckedByField(ConstraintViolation<?> violation) {
        int target = target(property(violation));
        return target >= 0
                && target < form.fields().size()
                && ConstraintTransfer.isCheckedByField(
                        form.fields().get(target).constraints(), violation.getConstraintDescriptor());
    }

    private Map<String, Object> byName(@Nullable Object[] values) {
        Map<String, Object> byName = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value != null) {
                byName.put(form.fields().get(i).name(), value);
            }
        }
        return byName;
    }

    /** Returns null if the class refuses the values. Its message may hold anything in any language, so it is dropped. */
    private @Nullable Object created(Map<String, Object> values) {
        try {
            return type.create(values);
        } catch (ValuesRefusedException e) {
            LOG.debug(
                    "the class {} refused a row by {}",
                    type.type().getName(),
                    e.kind().getName());
            return null;
        }
    }

    private HostCodeFailedException failure(Throwable thrown) {
        return HostCodeFailedException.ofClass(constraints.type(), null, thrown);
    }

    /** Orders violations as the fields of the form, those of the object itself first. */
    private int compare(ConstraintViolation<?> a, ConstraintViolation<?> b) {
        int order = Integer.compare(target(property(a)), target(property(b)));
        return order == 0 ? new ConstraintMessage(a, texts).compareTo(new ConstraintMessage(b, texts)) : order;
    }

    private int target(@Nullable String property) {
        return property == null ? -1 : targets.getOrDefault(property, targets.size());
    }

    private static @Nullable String property(ConstraintViolation<?> violation) {
        return violation.getPropertyPath().iterator().next().getName();
    }

    private RowViolation rowViolation(ConstraintViolation<?> found, @Nullable Object[] values) {
        Violation violation = new ConstraintMessage(found, texts).violation();
        String property = property(found);
        int target = target(property);
        // people know no name for a property without a field
        if (target < 0 || target == values.length) {
            return RowViolation.ofRow(violation.with("reason", "row"));
        }
        if (values[target] == null) {
            String label = form.fields().get(target).label();
            return RowViolation.ofRow(violation.with("reason", "absent").with("label", label));
        }
        return new RowViolation(target, violation);
    }
}

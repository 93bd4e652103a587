package io.leadimport.internal.row;

import io.leadimport.form.LeadForm;
import io.leadimport.form.type.HostCodeFailedException;
import io.leadimport.internal.jakarta.ClassConstraints;
import io.leadimport.internal.jakarta.ConstraintMessage;
import io.leadimport.internal.jakarta.ConstraintTemplates;
import io.leadimport.internal.jakarta.ConstraintTransfer;
import io.leadimport.internal.value.HostCode;
import io.leadimport.internal.value.Violation;
import io.leadimport.problem.ProblemCode;
import io.leadimport.spi.bean.LeadClass;
import io.leadimport.spi.bean.ValuesRefusedException;
import jakarta.validation.ConstraintViolation;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a row an object of the class that the form is made of, and asks the provider of Jakarta Validation about it. */
final class ObjectCheck implements RowCheck {
    private static final Logger LOG = LoggerFactory.getLogger(ObjectCheck.class);
    private static final Violation REFUSED =
            new Violation(ProblemCode.CONSTRAINT_VIOLATION, Map.of("reason", "object"));

    private final LeadForm form;
    private final ClassConstraints constraints;
    private final LeadClass<?> type;
    private final ConstraintTemplates texts;
    private final Map<String, Integer> targets = new HashMap<>();

    ObjectCheck(LeadForm form, ClassConstraints constraints) {
        this.form = form;
        this.constraints = constraints;
        this.type = LeadClass.of(constraints.type());
        this.texts = new ConstraintTemplates(constraints);
        for (int i = 0; i < form.fields().size(); i++) {
            targets.put(form.fields().get(i).name(), i);
        }
    }

    @Override
    public List<RowViolation> check(@Nullable Object[] values) {
        Object object = HostCode.<@Nullable Object>call(() -> created(byName(values)), this::failure);
        if (object == null) {
            return List.of(RowViolation.ofRow(REFUSED));
        }
        return HostCode.call(() -> constraints.violations(object), this::failure).stream()
                .filter(violation -> !isJudged(violation))
                .sorted((a, b) -> compare(a, b))
                .map(violation -> found(violation, values))
                .distinct()
                .toList();
    }

    /** Whether the field itself judges this, by the clock of the import. */
    private boolean isJudged(ConstraintViolation<?> violation) {
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

    /** Null where the class refuses the values. Its reason may tell anything in any language, so nobody is told. */
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

    /** In the order of the form, those of the object itself first. */
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

    private RowViolation found(ConstraintViolation<?> found, @Nullable Object[] values) {
        Violation violation = new ConstraintMessage(found, texts).violation();
        String property = property(found);
        int target = target(property);
        // of a property without a field people know no name
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

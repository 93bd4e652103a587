package io.leadimport.check;

import io.leadimport.csv.Cell;
import io.leadimport.form.FieldConstraints;
import io.leadimport.form.PropertyConstraints;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Asks the provider of Jakarta Validation about a value, for constraints that no check of ours stands for. */
final class ProviderCheck implements CellCheck {
    private final FieldConstraints own;
    private final PropertyConstraints constraints;
    private final ValueType type;
    private final ConstraintTexts texts;

    ProviderCheck(FieldConstraints own, PropertyConstraints constraints, ValueType type) {
        this.own = own;
        this.constraints = constraints;
        this.type = type;
        this.texts = new ConstraintTexts(constraints.declaredIn());
    }

    @Override
    public @Nullable Violation check(Cell cell) {
        // the provider gives a set: the first by name, so that it is the same each time
        return constraints.violations(type.read(cell)).stream()
                .filter(violation -> !own.judgeTimeOf(violation.getConstraintDescriptor()))
                .map(violation -> new ConstraintMessage(violation, texts))
                .min(Comparator.naturalOrder())
                .map(ConstraintMessage::violation)
                .orElse(null);
    }
}

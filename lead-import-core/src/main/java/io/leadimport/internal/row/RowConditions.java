package io.leadimport.internal.row;

import io.leadimport.internal.text.Cell;
import io.leadimport.internal.value.Violation;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Decides which fields of a row are required because of the values of its other fields. Reused for many rows. Not
 * thread-safe.
 */
final class RowConditions {
    private final Requirement.Condition[] conditions;
    private final boolean[] filled;
    private final boolean[] met;
    private final boolean[] required;

    RowConditions(CompiledForm form) {
        this.conditions = form.requirements().stream()
                .flatMap(requirement -> requirement.conditions().stream())
                .toArray(Requirement.Condition[]::new);
        this.filled = new boolean[form.fields().size()];
        this.required = new boolean[filled.length];
        this.met = new boolean[conditions.length];
    }

    void begin() {
        Arrays.fill(filled, false);
        Arrays.fill(required, false);
    }

    /** Notes a cell that is not blank. */
    void cell(int field, Cell cell, @Nullable Violation violation) {
        filled[field] = true;
        boolean readable = Violation.leavesValue(violation);
        for (Requirement.Condition condition : conditions) {
            if (condition.field() == field) {
                met[condition.number()] = condition.isMetBy(cell, readable);
            }
        }
    }

    /**
     * Decides after the last cell whether the row makes a field required.
     *
     * @return the violation if the field is blank; null if it is not required
     */
    @Nullable
    Violation judge(Requirement requirement) {
        for (Requirement.Condition condition : requirement.conditions()) {
            if (filled[condition.field()] ? met[condition.number()] : condition.metByBlank()) {
                required[requirement.field()] = true;
                return condition.violation();
            }
        }
        return null;
    }

    boolean isFilled(int field) {
        return filled[field];
    }

    /** Returns true if the row makes a field required; false until {@link #judge} has seen its requirement. */
    boolean isRequired(int field) {
        return required[field];
    }
}

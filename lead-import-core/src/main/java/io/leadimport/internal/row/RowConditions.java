package io.leadimport.internal.row;

import io.leadimport.internal.text.Cell;
import io.leadimport.internal.value.Violation;
import io.leadimport.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Which fields of a row must be filled in because of what its other fields hold. Reused. Not thread-safe. */
public final class RowConditions {
    private final List<CompiledField> fields;
    private final Requirement[] requirements;
    private final Requirement.Condition[] conditions;
    private final boolean[] filled;
    private final boolean[] met;
    private final boolean[] required;

    public RowConditions(CompiledForm form) {
        this.fields = form.fields();
        this.requirements = form.requirements().toArray(Requirement[]::new);
        this.conditions = form.requirements().stream()
                .flatMap(requirement -> requirement.conditions().stream())
                .toArray(Requirement.Condition[]::new);
        this.filled = new boolean[fields.size()];
        this.required = new boolean[fields.size()];
        this.met = new boolean[conditions.length];
    }

    void begin() {
        Arrays.fill(filled, false);
        Arrays.fill(required, false);
    }

    /** Notes a cell that is not blank. */
    public void cell(int target, Cell cell, @Nullable Violation violation) {
        filled[target] = true;
        boolean readable = Violation.leavesValue(violation);
        for (Requirement.Condition condition : conditions) {
            if (condition.field() == target) {
                met[condition.number()] = condition.isMetBy(cell, readable);
            }
        }
    }

    /**
     * Adds what is missing to the problems of a row whose cells are all known, and makes errors of warnings in fields that are
     * required now.
     */
    public void judge(List<Problem> problems, BiFunction<Integer, Violation, Problem> missing) {
        for (Requirement requirement : requirements) {
            int field = requirement.field();
            Violation violation = violation(requirement);
            required[field] = violation != null;
            if (violation != null && !filled[field]) {
                problems.add(missing.apply(field, violation));
            } else if (violation != null && !problems.isEmpty()) {
                problems.replaceAll(problem -> asRequired(problem, field));
            }
        }
    }

    private @Nullable Violation violation(Requirement requirement) {
        for (int i = 0; i < requirement.conditions().size(); i++) {
            Requirement.Condition condition = requirement.conditions().get(i);
            if (filled[condition.field()] ? met[condition.number()] : condition.metByBlank()) {
                return condition.violation();
            }
        }
        return null;
    }

    private Problem asRequired(Problem problem, int field) {
        boolean meant = fields.get(field).field().name().equals(problem.field());
        return meant && !problem.code().isAdvice() ? problem.asError() : problem;
    }

    /** Whether the row, which was judged, makes a field required. */
    public boolean isRequired(int field) {
        return required[field];
    }
}

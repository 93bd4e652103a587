package io.leadimport.internal.row;

import io.leadimport.internal.column.ColumnRole;
import io.leadimport.internal.column.Columns;
import io.leadimport.internal.column.FixedRole;
import io.leadimport.internal.text.Cell;
import io.leadimport.internal.value.Violation;
import io.leadimport.problem.Problem;
import io.leadimport.problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Checks one row against a form: first its cells, then the fields that other cells make required, then the row as a
 * whole. {@link SeverityRule} decides which violations are errors. Reused for many rows. Not thread-safe.
 */
public final class FormRow {
    /** Values of this many characters weigh as much as a row. */
    private static final int CHARACTERS_PER_ROW = 1_000;

    private final CompiledForm form;
    private final Columns columns;
    private final List<Problem> problems = new ArrayList<>();
    private final @Nullable RowConditions conditions;
    private final @Nullable RowValues values;
    private long line;
    private long row;

    /**
     * Creates a row.
     *
     * @param form the form
     * @param columns the columns of the row; problems are located by their headers
     * @param readsValues whether to read the values of the cells, besides checking them
     */
    public FormRow(CompiledForm form, Columns columns, boolean readsValues) {
        this.form = form;
        this.columns = columns;
        this.conditions = form.requirements().isEmpty() ? null : new RowConditions(form);
        this.values = readsValues ? new RowValues(form) : null;
    }

    void begin(long startLine, long startRow) {
        line = startLine;
        row = startRow;
        problems.clear();
        if (conditions != null) {
            conditions.begin();
        }
        if (values != null) {
            values.begin();
        }
    }

    long line() {
        return line;
    }

    long row() {
        return row;
    }

    /**
     * Checks a cell.
     *
     * @param field the index of its field
     * @param cell its text; its view is moved
     */
    public void check(int field, Cell cell) {
        cell(field, cell, form.fields().get(field).check(cell));
    }

    /** Adds a checked cell. */
    void cell(int field, Cell cell, @Nullable Violation violation) {
        boolean rejected = violation != null
                && add(form.role(field), violation, cell.whole().text());
        if (conditions == null && values == null || form.fields().get(field).isBlank(cell)) {
            return;
        }
        if (conditions != null) {
            conditions.cell(field, cell, violation);
        }
        if (values != null && !rejected) {
            values.cell(field, cell, violation);
        }
    }

    /**
     * Call it after the last cell. Fields that other fields of the row make required must be filled in and readable.
     */
    public void endCells() {
        if (conditions == null) {
            return;
        }
        for (Requirement requirement : form.requirements()) {
            ColumnRole.Field role = form.role(requirement.field());
            Violation missing = conditions.judge(requirement);
            if (missing != null && !conditions.isFilled(role.index())) {
                add(role, missing, columns.has(role) ? "" : null);
            } else if (missing != null && !problems.isEmpty()) {
                problems.replaceAll(problem -> isOf(role, problem) ? problem.asError() : problem);
            }
        }
    }

    private static boolean isOf(ColumnRole.Field role, Problem problem) {
        return role.fieldName().equals(problem.field()) && !problem.code().isAdvice();
    }

    /** Replaces the id by the host's record, or by the text of the cell if the host has no such record. */
    void resolve(int field, Map.@Nullable Entry<String, Object> found) {
        if (values != null) {
            values.resolve(field, found);
        }
    }

    /** Checks the row as a whole if the form has such a check and no cell has an error. Call it after {@link #endCells}. */
    public void checkAsWhole() {
        RowCheck check = form.rowCheck();
        if (values != null && check != null && !hasError()) {
            values.check(check, found -> severity(role(found), found.violation()) == Severity.WARNING)
                    .forEach(found -> add(role(found), found.violation(), values.text(found.field())));
        }
    }

    private ColumnRole role(RowViolation found) {
        return found.field() == null ? FixedRole.NONE : form.role(found.field());
    }

    /** Adds a problem; returns true if it is an error. */
    boolean add(ColumnRole role, Violation violation, @Nullable String value) {
        Problem problem = problem(role, violation, value);
        problems.add(problem);
        return problem.isError();
    }

    /** Makes a problem of this row from a violation. */
    Problem problem(ColumnRole role, Violation violation, @Nullable String value) {
        Severity severity = severity(role, violation);
        return violation.problem(severity, columns.position(line, row, role), value);
    }

    private Severity severity(ColumnRole role, Violation violation) {
        if (!(role instanceof ColumnRole.Field field)) {
            return SeverityRule.of(violation, null, false);
        }
        boolean required = conditions != null && conditions.isRequired(field.index());
        return SeverityRule.of(violation, form.fields().get(field.index()).field(), required);
    }

    /** {@return the problems found so far; valid until the next row begins} */
    public List<Problem> problems() {
        return problems;
    }

    /** {@return whether the row is rejected} */
    public boolean hasError() {
        for (int i = 0; i < problems.size(); i++) {
            if (problems.get(i).isError()) {
                return true;
            }
        }
        return false;
    }

    /** {@return the values of the cells; only for a row that reads values} */
    public RowValues values() {
        return Objects.requireNonNull(values);
    }

    /** A measure of the memory that the row takes while it waits; 1 for most rows. */
    int weight() {
        return 1 + problems.size() + (values == null ? 0 : values.characters() / CHARACTERS_PER_ROW);
    }
}

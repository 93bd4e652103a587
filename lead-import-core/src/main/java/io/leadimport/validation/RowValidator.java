package io.leadimport.validation;

import io.leadimport.form.FormField;
import io.leadimport.form.LeadForm;
import io.leadimport.internal.row.CompiledField;
import io.leadimport.internal.row.CompiledForm;
import io.leadimport.internal.row.RowConditions;
import io.leadimport.internal.row.RowValues;
import io.leadimport.internal.row.RowViolation;
import io.leadimport.internal.text.Cell;
import io.leadimport.internal.text.ColumnNames;
import io.leadimport.internal.value.Violation;
import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import io.leadimport.problem.Severity;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Checks one row against a form, for tests and for hosts that have a row and no file. It runs the checks that an import
 * runs; partners, users and other records of the host, its rule, and values that must be unique in a file, are not its
 * matter: the value of a reference is its id. Immutable and thread-safe.
 *
 * <pre>{@code
 * RowVerdict verdict = RowValidator.of(form).validate(Map.of("Company", "Acme", "Email", "a@b"));
 * verdict.problem("email").orElseThrow().code();   // FORMAT_EMAIL
 * }</pre>
 */
public final class RowValidator {
    private final CompiledForm form;
    private final Clock clock;
    private final List<CompiledField> fields;
    private final Map<String, Integer> byKey = new HashMap<>();
    private final Map<String, Integer> constants = new HashMap<>();
    /** A header as the form has it, which is usual, needs no key: making one takes longer than the check of its cell. */
    private final Map<String, Integer> byHeader = new HashMap<>();

    private RowValidator(CompiledForm form, Clock clock) {
        this.form = form;
        this.clock = clock;
        this.fields = form.fields();
        for (int i = 0; i < fields.size(); i++) {
            FormField field = fields.get(i).field();
            for (String header : field.headers()) {
                (field.isConstant() ? constants : byKey).put(ColumnNames.key(header), i);
                if (!field.isConstant()) {
                    byHeader.put(header, i);
                }
            }
        }
    }

    /**
     * A validator for a form. Make it once: it compiles the form. What is past and what is future is told by the system's
     * clock, in UTC.
     *
     * @param form the form
     * @return the validator
     * @throws io.leadimport.form.InvalidFormException if a field has an allowed value that it does not take itself
     */
    public static RowValidator of(LeadForm form) {
        return of(form, Clock.systemUTC());
    }

    /**
     * A validator for a form, with a clock of its own.
     *
     * @param form the form
     * @param clock tells what is past and what is future, asked once a row; its zone tells the day
     * @return the validator
     * @throws io.leadimport.form.InvalidFormException if a field has an allowed value that it does not take itself
     */
    public static RowValidator of(LeadForm form, Clock clock) {
        return new RowValidator(CompiledForm.of(form, clock), clock);
    }

    static RowValidator of(CompiledForm form) {
        return new RowValidator(form, Clock.systemUTC());
    }

    /**
     * Checks a row.
     *
     * @param row the text of each cell by its header, which is a field's name, label or alias as a file would have it;
     *     a field that is not there is blank
     * @return the verdict; its problems have neither line nor row. A header of no field is a warning, and one that is there
     *     twice an error
     */
    public RowVerdict validate(Map<String, String> row) {
        @Nullable String[] cells = new @Nullable String[fields.size()];
        List<Problem> problems = new ArrayList<>();
        row.forEach((header, text) -> assign(header, text, row, cells, problems));
        if (!problems.isEmpty()) {
            // said, and decided between two headers of one field, in an order that no hash map has a part in
            problems.clear();
            Arrays.fill(cells, null);
            new TreeMap<>(row).forEach((header, text) -> assign(header, text, row, cells, problems));
        }
        CompiledForm present = form.at(clock);
        RowValues values = new RowValues(present);
        RowConditions conditions = new RowConditions(present);
        for (int i = 0; i < cells.length; i++) {
            Cell cell = Cell.of(cells[i] == null ? "" : cells[i]);
            check(present.fields().get(i), i, cell, problems, conditions, values);
        }
        conditions.judge(
                problems,
                (index, violation) -> problem(index, violation, Severity.ERROR, cells[index] == null ? null : ""));
        if (problems.stream().noneMatch(Problem::isError)) {
            values.check(found -> isError(found, conditions))
                    .forEach(found -> problems.add(problem(found, isError(found, conditions), values)));
        }
        return new RowVerdict(problems, values.values(), values.unreadable());
    }

    private @Nullable Integer index(String header) {
        Integer index = byHeader.get(header);
        return index == null ? byKey.get(ColumnNames.key(header)) : index;
    }

    private void assign(
            String header, String text, Map<String, String> row, @Nullable String[] cells, List<Problem> problems) {
        Integer index = index(header);
        if (index != null && cells[index] == null) {
            cells[index] = text;
            return;
        }
        FormField field = index == null ? null : fields.get(index).field();
        problems.add(new Problem(
                field == null ? ProblemCode.HEADER_UNKNOWN : ProblemCode.HEADER_DUPLICATE,
                field == null ? Severity.WARNING : Severity.ERROR,
                new Problem.Position(0, 0, header, field == null ? null : field.name()),
                null,
                index == null ? ofUnknown(header) : Map.of("reason", "names", "headers", headersOf(index, row))));
    }

    private Map<String, Object> ofUnknown(String header) {
        return constants.containsKey(ColumnNames.key(header)) ? Map.of("reason", "constant") : Map.of();
    }

    private List<String> headersOf(Integer index, Map<String, String> row) {
        return row.keySet().stream()
                .filter(header -> index.equals(index(header)))
                .sorted()
                .toList();
    }

    private void check(
            CompiledField field,
            int index,
            Cell cell,
            List<Problem> problems,
            RowConditions conditions,
            RowValues values) {
        Violation violation = field.check(cell);
        if (violation != null) {
            String text = cell.whole().text();
            problems.add(problem(index, violation, field.severity(violation), text));
        }
        if (cell.isBlank()) {
            return;
        }
        conditions.cell(index, cell, violation);
        boolean rejected =
                violation != null && !Violation.leavesValue(violation) && field.severity(violation) == Severity.ERROR;
        if (!rejected) {
            values.cell(index, cell, violation);
        }
    }

    private boolean isError(RowViolation found, RowConditions conditions) {
        return form.isError(found) || conditions.isRequired(found.target());
    }

    private Problem problem(RowViolation found, boolean error, RowValues values) {
        int target = found.target();
        Severity severity = error ? Severity.ERROR : Severity.WARNING;
        return target < 0
                ? found.violation().problem(severity, Problem.Position.FILE, null)
                : problem(target, found.violation(), severity, values.raw(target));
    }

    private Problem problem(int index, Violation violation, Severity severity, @Nullable String text) {
        FormField field = fields.get(index).field();
        return violation.problem(severity, new Problem.Position(0, 0, field.label(), field.name()), text);
    }
}

package io.leadimport.validation;

import io.leadimport.form.FormField;
import io.leadimport.form.LeadForm;
import io.leadimport.internal.column.ColumnRole;
import io.leadimport.internal.column.Columns;
import io.leadimport.internal.row.CompiledForm;
import io.leadimport.internal.row.FormRow;
import io.leadimport.internal.text.Cell;
import io.leadimport.internal.text.HeaderIndex;
import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import io.leadimport.problem.Severity;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Checks one row against a form, for tests and for hosts that have a row but no file. It runs the same checks as an
 * import on the cells of the row and on the row as a whole. It does not look up partners, users and other records of
 * the host: the value of a reference is its id. It does not apply the host's rule. It has no other rows to compare
 * with, so it does not find repeated values. Immutable and thread-safe.
 *
 * <pre>{@code
 * RowVerdict verdict = RowValidator.of(form).validate(Map.of("Company", "Acme", "Email", "a@b"));
 * verdict.problem("email").orElseThrow().code();   // FORMAT_EMAIL
 * }</pre>
 */
public final class RowValidator {
    private final CompiledForm form;
    private final Clock clock;
    private final List<ColumnRole.Field> roles;
    private final HeaderIndex<Integer> headers = new HeaderIndex<>();

    private RowValidator(CompiledForm form, Clock clock) {
        this.form = form;
        this.clock = clock;
        this.roles = ColumnRole.fieldsOf(form.form());
        for (ColumnRole.Field role : roles) {
            field(role.index()).headers().forEach(header -> headers.put(header, role.index()));
        }
    }

    private FormField field(int index) {
        return form.form().fields().get(index);
    }

    /**
     * Returns a validator for a form, with the system clock in UTC. Reuse it: creating a validator compiles the form.
     *
     * @param form the form
     * @return the validator
     * @throws io.leadimport.form.InvalidFormException if a field does not accept one of its allowed values
     */
    public static RowValidator of(LeadForm form) {
        return of(form, Clock.systemUTC());
    }

    /**
     * Returns a validator for a form. Reuse it: creating a validator compiles the form.
     *
     * @param form the form
     * @param clock the clock for constraints on past and future, read once per row; its time zone determines the
     *     present day
     * @return the validator
     * @throws io.leadimport.form.InvalidFormException if a field does not accept one of its allowed values
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
     * @param row the text of each cell by its header: the name, the label or an alias of a field, as in a file. A field
     *     without an entry is blank
     * @return the verdict; its problems have no line and no row number. An unknown header is a warning; a second header
     *     of the same field is an error
     */
    public RowVerdict validate(Map<String, String> row) {
        @Nullable String[] cells = new @Nullable String[roles.size()];
        List<Problem> problems = new ArrayList<>();
        row.forEach((header, text) -> assign(header, text, row, cells, problems));
        if (!problems.isEmpty()) {
            // the order of problems, and which of two headers of one field counts, must not depend on the order of the
            // map
            problems.clear();
            Arrays.fill(cells, null);
            new TreeMap<>(row).forEach((header, text) -> assign(header, text, row, cells, problems));
        }
        FormRow checked = new FormRow(form.at(clock), columns(cells), true);
        checked.problems().addAll(problems);
        for (int i = 0; i < cells.length; i++) {
            checked.check(i, Cell.of(Objects.requireNonNullElse(cells[i], "")));
        }
        checked.endCells();
        checked.checkAsWhole();
        return new RowVerdict(
                checked.problems(), checked.values().values(), checked.values().unreadable());
    }

    /** The columns of a row under the labels of their fields. */
    private Columns columns(@Nullable String[] cells) {
        List<ColumnRole> filled = new ArrayList<>(cells.length);
        for (ColumnRole.Field role : roles) {
            if (cells[role.index()] != null) {
                filled.add(role);
            }
        }
        return new Columns(filled.stream().map(ColumnRole::title).toList(), filled);
    }

    /** The field of a header; null if there is none, or if it is constant, so that no row can fill it. */
    private @Nullable Integer index(String header) {
        Integer index = headers.get(header);
        return index == null || field(index).isConstant() ? null : index;
    }

    private void assign(
            String header, String text, Map<String, String> row, @Nullable String[] cells, List<Problem> problems) {
        Integer index = index(header);
        if (index == null) {
            boolean constant = headers.get(header) != null;
            problems.add(problem(
                    ProblemCode.HEADER_UNKNOWN,
                    Severity.WARNING,
                    header,
                    null,
                    constant ? Map.of("reason", "constant") : Map.of()));
        } else if (cells[index] == null) {
            cells[index] = text;
        } else {
            problems.add(problem(
                    ProblemCode.HEADER_DUPLICATE,
                    Severity.ERROR,
                    header,
                    roles.get(index).fieldName(),
                    Map.of("reason", "names", "headers", headersOf(index, row))));
        }
    }

    private static Problem problem(
            ProblemCode code, Severity severity, String header, @Nullable String field, Map<String, Object> arguments) {
        return new Problem(code, severity, new Problem.Position(0, 0, header, field), null, arguments);
    }

    private List<String> headersOf(Integer index, Map<String, String> row) {
        return row.keySet().stream()
                .filter(header -> index.equals(index(header)))
                .sorted()
                .toList();
    }
}

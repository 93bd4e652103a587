package io.leadimport.check;

import io.leadimport.csv.Cell;
import io.leadimport.form.ColumnNames;
import io.leadimport.form.FormField;
import io.leadimport.form.LeadForm;
import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import io.leadimport.problem.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks one row against a form, for tests and for hosts that have a row and no file. It runs the checks that an import
 * runs; partners and users, and values that must be unique in a file, are not its matter. Immutable and thread-safe.
 *
 * <pre>{@code
 * RowVerdict verdict = RowValidator.of(form).validate(Map.of("Company", "Acme", "Email", "a@b"));
 * verdict.problem("email").orElseThrow().code();   // FORMAT_EMAIL
 * }</pre>
 */
public final class RowValidator {
    private final List<CompiledField> fields;
    private final Map<String, Integer> byKey = new HashMap<>();
    /** A header as the form has it, which is the usual case, needs no key: making one takes longer than the check of its cell. */
    private final Map<String, Integer> byHeader = new HashMap<>();

    private RowValidator(CompiledForm form) {
        this.fields = form.fields();
        for (int i = 0; i < fields.size(); i++) {
            for (String header : fields.get(i).field().headers()) {
                byKey.put(ColumnNames.key(header), i);
                byHeader.put(header, i);
            }
        }
    }

    /**
     * A validator for a form. Make it once: it compiles the form.
     *
     * @param form the form
     * @return the validator
     */
    public static RowValidator of(LeadForm form) {
        return new RowValidator(CompiledForm.of(form));
    }

    /**
     * Checks a row.
     *
     * @param row the text of each cell by its header, which is a field's name, label or alias as a file would have it; a field that
     *     is not there is blank
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
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, String> unreadable = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i++) {
            String text = cells[i] == null ? "" : cells[i];
            check(fields.get(i), text, problems, values, unreadable);
        }
        return new RowVerdict(problems, values, unreadable);
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
                0,
                0,
                header,
                field == null ? null : field.name(),
                null,
                index == null ? Map.of() : Map.of("reason", "names", "headers", headersOf(index, row))));
    }

    private String headersOf(Integer index, Map<String, String> row) {
        return row.keySet().stream()
                .filter(header -> index.equals(index(header)))
                .sorted()
                .collect(Collectors.joining("\u201D, \u201C"));
    }

    private static void check(
            CompiledField field,
            String text,
            List<Problem> problems,
            Map<String, Object> values,
            Map<String, String> unreadable) {
        Cell cell = Cell.of(text);
        Violation violation = field.check(cell);
        String name = field.field().name();
        if (violation != null) {
            Severity severity = field.severity(violation.code());
            String label = field.field().label();
            problems.add(new Problem(violation.code(), severity, 0, 0, label, name, text, violation.arguments()));
            if (severity == Severity.WARNING && !violation.code().isAdvice()) {
                unreadable.put(name, text);
            }
        }
        if ((violation == null || violation.code().isAdvice()) && !cell.isBlank()) {
            values.put(name, field.read(cell));
        }
    }
}

package io.leadimport.validation;

import io.leadimport.problem.Problem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The result of checking one row. Immutable.
 *
 * @param problems the problems, in the order of the form; unmodifiable
 * @param values the values by field name, in the order of the form: of each field whose cell can be read, or that has a
 *     default value or a constant; unmodifiable
 * @param unreadable the raw text of each optional field whose cell cannot be read, by field name; unmodifiable
 */
public record RowVerdict(List<Problem> problems, Map<String, Object> values, Map<String, String> unreadable) {
    public RowVerdict {
        problems = List.copyOf(problems);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        unreadable = Collections.unmodifiableMap(new LinkedHashMap<>(unreadable));
    }

    /** {@return true if an import would accept the row: it has no error, but it may have warnings} */
    public boolean isAccepted() {
        return problems.stream().noneMatch(Problem::isError);
    }

    /**
     * Finds the first problem of a field.
     *
     * @param field the field's name
     * @return the problem; empty if the field has none
     */
    public Optional<Problem> problem(String field) {
        return problems.stream()
                .filter(problem -> field.equals(problem.field()))
                .findFirst();
    }

    /** {@return the problems, without values of the row} */
    @Override
    public String toString() {
        return "RowVerdict" + problems;
    }
}

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
 * @param problems what is wrong, in the order of the form; unmodifiable
 * @param values the value of each field that is filled in and readable, or has a default, by field name, in the order of
 *     the form
 * @param unreadable the raw text of each optional field that cannot be read, by field name; unmodifiable
 */
public record RowVerdict(List<Problem> problems, Map<String, Object> values, Map<String, String> unreadable) {
    public RowVerdict {
        problems = List.copyOf(problems);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        unreadable = Collections.unmodifiableMap(new LinkedHashMap<>(unreadable));
    }

    /** {@return whether the row could be imported: it may have warnings, but no error} */
    public boolean isAccepted() {
        return problems.stream().noneMatch(Problem::isError);
    }

    /**
     * Finds the first problem of a field.
     *
     * @param field the field's name
     * @return the problem, or empty if it has none
     */
    public Optional<Problem> problem(String field) {
        return problems.stream()
                .filter(problem -> field.equals(problem.field()))
                .findFirst();
    }

    /** {@return the problems; no values of the row} */
    @Override
    public String toString() {
        return "RowVerdict" + problems;
    }
}

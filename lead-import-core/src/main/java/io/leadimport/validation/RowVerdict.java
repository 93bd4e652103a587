package io.leadimport.validation;

import io.leadimport.problem.Problem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a form says of one row. Immutable.
 *
 * @param problems what is wrong, in the order of the form; unmodifiable
 * @param values the value of each field that is filled in and can be read, or that the form gives, by field name, in
 *     the order of the form
 * @param unreadable the raw text of each optional field that cannot be read, by field name
 */
public record RowVerdict(List<Problem> problems, Map<String, Object> values, Map<String, String> unreadable) {
    public RowVerdict {
        problems = List.copyOf(problems);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        unreadable = Collections.unmodifiableMap(new LinkedHashMap<>(unreadable));
    }

    /** {@return whether the row could be imported: it may have warnings, and has no error} */
    public boolean isAccepted() {
        return problems.stream().noneMatch(Problem::isError);
    }

    /**
     * Finds what is wrong with a field.
     *
     * @param field the field's name
     * @return its problem, or empty if nothing is wrong with it
     */
    public Optional<Problem> problem(String field) {
        return problems.stream()
                .filter(problem -> field.equals(problem.field()))
                .findFirst();
    }

    /** {@return the problems, and nothing of what the row says} */
    @Override
    public String toString() {
        return "RowVerdict" + problems;
    }
}

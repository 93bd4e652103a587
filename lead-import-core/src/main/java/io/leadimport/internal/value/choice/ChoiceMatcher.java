package io.leadimport.internal.value.choice;

import io.leadimport.form.type.Option;
import io.leadimport.internal.text.Cell;
import io.leadimport.internal.text.ColumnNames;
import io.leadimport.internal.text.Truncation;
import io.leadimport.internal.value.Violation;
import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the option of a choice that a text means, or a suggestion if the text means none. Immutable. */
final class ChoiceMatcher {
    /** A choice has few options, so three letters are enough for a suggestion. */
    private static final int SHORTEST_MISTYPED = 3;

    private final List<Option> options;
    private final Options texts;
    private final Suggestions nearest;
    private final List<String> shown;
    private final Violation notInList;

    ChoiceMatcher(List<Option> options) {
        this.options = options;
        this.texts = new Options(options.stream().map(Option::texts).toList());
        this.nearest = new Suggestions(texts.byKey(), ColumnNames::key, SHORTEST_MISTYPED);
        this.shown = Options.shown(options.stream().map(Option::label).toList());
        this.notInList = new Violation(ProblemCode.NOT_IN_LIST, Map.of("options", shown));
    }

    int size() {
        return options.size();
    }

    String key(int index) {
        return options.get(index).key();
    }

    /** The index of the option that a part of a cell means, or -1. */
    int indexOf(Cell cell, int from, int to) {
        return texts.indexOf(cell, from, to);
    }

    /** The violation of a text that is not an option, with a suggestion if there is one. */
    Violation notInList(String text) {
        String label = nearest(text);
        return label == null
                ? notInList
                : new Violation(
                        ProblemCode.NOT_IN_LIST, Map.of("options", shown, "reason", "similar", "nearest", label));
    }

    /** The violation of one part of a cell that lists several options. */
    Violation notAmong(String part) {
        String label = nearest(part);
        String told = Truncation.of(part, Problem.VALUE_LIMIT);
        return new Violation(
                ProblemCode.NOT_IN_LIST,
                label == null
                        ? Map.of("options", shown, "reason", "part", "part", told)
                        : Map.of("options", shown, "reason", "part-similar", "part", told, "nearest", label));
    }

    /** The label of the closest option, or null. */
    private @Nullable String nearest(String text) {
        Integer index = texts.byKey().get(nearest.keyOf(text));
        return index == null ? null : options.get(index).label();
    }
}

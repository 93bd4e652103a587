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

/** The options of a choice: which one a text means, or what is said where it means none. Immutable. */
final class Choosable {
    /** Options are few, so that three letters are enough to tell which one is meant. */
    private static final int SHORTEST_MISTYPED = 3;

    private final List<Option> options;
    private final Options texts;
    private final NearestText nearest;
    private final List<String> shown;
    private final Violation notInList;

    Choosable(List<Option> options) {
        this.options = options;
        this.texts = new Options(options.stream().map(Option::texts).toList());
        this.nearest = new NearestText(texts.byKey(), ColumnNames::key, SHORTEST_MISTYPED);
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

    /** Says what may be chosen, and what the text that is none of it might have been meant for. */
    Violation notInList(String text) {
        String label = nearest(text);
        return label == null
                ? notInList
                : new Violation(
                        ProblemCode.NOT_IN_LIST, Map.of("options", shown, "reason", "similar", "nearest", label));
    }

    /** The same of one text among several. */
    Violation notAmong(String part) {
        String label = nearest(part);
        String told = Truncation.of(part, Problem.VALUE_LIMIT);
        return new Violation(
                ProblemCode.NOT_IN_LIST,
                label == null
                        ? Map.of("options", shown, "reason", "part", "part", told)
                        : Map.of("options", shown, "reason", "part-similar", "part", told, "nearest", label));
    }

    /** The label of the option that a text might have been meant for, or null. */
    private @Nullable String nearest(String text) {
        Integer index = texts.byKey().get(nearest.keyOf(text));
        return index == null ? null : options.get(index).label();
    }
}

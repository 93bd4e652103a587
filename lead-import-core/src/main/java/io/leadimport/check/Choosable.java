package io.leadimport.check;

import io.leadimport.csv.Cell;
import io.leadimport.form.Option;
import io.leadimport.problem.ProblemCode;
import java.util.List;
import java.util.Map;

/** The options of a choice: which one a text means, or what is said where it means none. Immutable. */
final class Choosable {
    private final List<Option> options;
    private final Options texts;
    private final Violation notInList;

    Choosable(List<Option> options) {
        this.options = options;
        this.texts = new Options(options.stream().map(Option::texts).toList());
        List<String> labels = options.stream().map(Option::label).toList();
        this.notInList = new Violation(ProblemCode.NOT_IN_LIST, Map.of("options", Options.shown(labels)));
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
        int nearest = texts.nearest(text);
        return nearest < 0
                ? notInList
                : notInList
                        .with("reason", "similar")
                        .with("nearest", options.get(nearest).label());
    }
}

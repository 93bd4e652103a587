package io.leadimport.check;

import io.leadimport.csv.Cell;
import io.leadimport.problem.ProblemCode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of a list; the value is as the list has it. */
final class ChoiceType implements ValueType {
    private final List<String> texts;
    private final Options options;
    private final Violation notInList;

    ChoiceType(List<String> texts) {
        this.texts = texts;
        this.options = new Options(stripped(texts));
        this.notInList = new Violation(ProblemCode.NOT_IN_LIST, Map.of("options", Options.shown(texts)));
    }

    private static List<String> stripped(List<String> texts) {
        return texts.stream().map(text -> Cell.of(text).strip().text()).toList();
    }

    @Override
    public @Nullable Violation check(Cell cell) {
        return options.indexOf(cell) < 0 ? notInList : null;
    }

    @Override
    public Object read(Cell cell) {
        return texts.get(options.indexOf(cell));
    }
}

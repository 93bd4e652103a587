package io.leadimport.check;

import io.leadimport.csv.Cell;
import io.leadimport.form.Option;
import io.leadimport.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of a list; the value is the key of the option. */
final class ChoiceType implements ValueType {
    private final Choosable options;

    ChoiceType(List<Option> options) {
        this.options = new Choosable(options);
    }

    @Override
    public @Nullable Violation check(Cell cell) {
        return index(cell) < 0 ? options.notInList(cell.text(Problem.VALUE_LIMIT)) : null;
    }

    private int index(Cell cell) {
        return options.indexOf(cell, 0, cell.length());
    }

    @Override
    public Object read(Cell cell) {
        return options.key(index(cell));
    }
}

package io.leadimport.internal.value.choice;

import io.leadimport.form.type.Option;
import io.leadimport.internal.text.Cell;
import io.leadimport.internal.value.ValueReader;
import io.leadimport.internal.value.Violation;
import io.leadimport.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one option of a list; the value is the key of the option. */
public final class ChoiceReader implements ValueReader {
    private final ChoiceMatcher options;

    public ChoiceReader(List<Option> options) {
        this.options = new ChoiceMatcher(options);
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

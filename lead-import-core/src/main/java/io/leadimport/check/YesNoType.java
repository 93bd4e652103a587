package io.leadimport.check;

import io.leadimport.csv.Cell;
import io.leadimport.form.FieldType.YesNo;
import io.leadimport.problem.ProblemCode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Yes or no, in the words of the field. */
final class YesNoType implements ValueType {
    private final int yesCount;
    private final Options options;
    private final Violation neither;

    YesNoType(YesNo type) {
        List<String> texts = Stream.concat(type.yes().stream(), type.no().stream())
                .map(text -> Cell.of(text).strip().text())
                .toList();
        yesCount = type.yes().size();
        options = new Options(texts);
        neither = new Violation(ProblemCode.TYPE_BOOLEAN, Map.of("options", Options.shown(texts)));
    }

    @Override
    public @Nullable Violation check(Cell cell) {
        return options.indexOf(cell) < 0 ? neither : null;
    }

    @Override
    public Object read(Cell cell) {
        return options.indexOf(cell) < yesCount;
    }
}

package io.leadimport.internal.value.choice;

import io.leadimport.internal.text.Cell;
import io.leadimport.internal.type.YesNoType;
import io.leadimport.internal.value.ValueReader;
import io.leadimport.internal.value.Violation;
import io.leadimport.problem.ProblemCode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Yes or no, in the words of the field. */
public final class YesNoReader implements ValueReader {
    private static final int YES = 0;

    private final Options options;
    private final Violation neither;

    public YesNoReader(YesNoType type) {
        List<String> texts =
                Stream.concat(type.yes().stream(), type.no().stream()).toList();
        options = new Options(List.of(type.yes(), type.no()));
        neither = new Violation(ProblemCode.TYPE_BOOLEAN, Map.of("options", Options.shown(texts)));
    }

    @Override
    public @Nullable Violation check(Cell cell) {
        return options.indexOf(cell) < 0 ? neither : null;
    }

    @Override
    public Object read(Cell cell) {
        return options.indexOf(cell) == YES;
    }
}

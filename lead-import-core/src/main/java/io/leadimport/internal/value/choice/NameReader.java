package io.leadimport.internal.value.choice;

import io.leadimport.internal.text.Cell;
import io.leadimport.internal.value.ValueReader;
import io.leadimport.internal.value.Violation;
import io.leadimport.problem.ProblemCode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the codes and names of a table; the value is the code. */
public final class NameReader implements ValueReader {
    private final CodeTable names;
    private final Violation none;

    public NameReader(CodeTable names, ProblemCode code) {
        this.names = names;
        this.none = Violation.of(code);
    }

    @Override
    public @Nullable Violation check(Cell cell) {
        if (names.find(cell) != null) {
            return null;
        }
        String nearest = names.nearest(cell);
        return nearest == null ? none : none.with("reason", "similar").with("nearest", nearest);
    }

    @Override
    public Object read(Cell cell) {
        return Objects.requireNonNull(names.find(cell));
    }
}

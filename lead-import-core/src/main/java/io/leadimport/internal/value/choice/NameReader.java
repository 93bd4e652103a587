package io.leadimport.internal.value.choice;

import io.leadimport.internal.text.Cell;
import io.leadimport.internal.value.ValueReader;
import io.leadimport.internal.value.Violation;
import io.leadimport.problem.ProblemCode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something that has codes and names; the value is its code. */
public final class NameReader implements ValueReader {
    private final NameTable names;
    private final Violation none;

    public NameReader(NameTable names, ProblemCode code) {
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

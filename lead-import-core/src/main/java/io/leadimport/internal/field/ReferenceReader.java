package io.leadimport.internal.field;

import io.leadimport.internal.text.Cell;
import io.leadimport.internal.value.Characters;
import io.leadimport.internal.value.ValueReader;
import io.leadimport.internal.value.Violation;
import io.leadimport.problem.ProblemCode;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads ids of host records. Whether the host has the record is checked later, for many ids at once. */
public final class ReferenceReader implements ValueReader {
    public static final Violation UNKNOWN = Violation.of(ProblemCode.REFERENCE_RECORD);

    @Override
    public @Nullable Violation check(Cell cell) {
        return Characters.unfitForId(cell, ProblemCode.REFERENCE_RECORD);
    }

    @Override
    public Object read(Cell cell) {
        return cell.text();
    }

    @Override
    public Predicate<Cell> isEqualTo(String canonical) {
        return canonical::contentEquals;
    }
}

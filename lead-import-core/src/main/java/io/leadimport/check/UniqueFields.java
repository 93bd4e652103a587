package io.leadimport.check;

import io.leadimport.csv.Cell;
import io.leadimport.problem.ProblemCode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds values that stand in an earlier row too, up to a number of different values a field. Not thread-safe. */
final class UniqueFields {
    private final int maxDistinct;
    private final Map<CompiledField, UniqueValues> seen = new HashMap<>();
    private boolean full;

    UniqueFields(int maxDistinct) {
        this.maxDistinct = maxDistinct;
    }

    @Nullable
    Violation check(CompiledField field, Cell cell, long row) {
        if (!field.field().unique() || cell.isBlank()) {
            return null;
        }
        UniqueValues values = seen.computeIfAbsent(field, unique -> new UniqueValues());
        long first = values.add(field.canonical(cell), row);
        full = values.size() > maxDistinct;
        return first == 0 ? null : new Violation(ProblemCode.DUPLICATE_IN_FILE, Map.of("first", first));
    }

    /** Whether the last field that was checked has too many different values. */
    boolean isFull() {
        return full;
    }
}

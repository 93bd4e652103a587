package io.leadimport.internal.lookup;

import io.leadimport.internal.field.CellReader;
import io.leadimport.internal.text.Cell;
import io.leadimport.internal.value.Violation;
import io.leadimport.problem.ProblemCode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds values of unique fields that an earlier row already has. All fields together may have a limited number of
 * distinct values. Not thread-safe.
 */
public final class DuplicateFinder {
    private final int maxDistinct;
    private final Map<CellReader, UniqueValues> seen = new HashMap<>();
    private int distinct;

    public DuplicateFinder(int maxDistinct) {
        this.maxDistinct = maxDistinct;
    }

    /**
     * Returns a violation if an earlier row has the value of this cell, which is not blank; otherwise the violation that was
     * found before.
     */
    @Nullable
    public Violation check(CellReader field, Cell cell, long row, @Nullable Violation found) {
        if (!Violation.leavesValue(found)) {
            return found;
        }
        UniqueValues values = seen.computeIfAbsent(field, unique -> new UniqueValues());
        long first = values.add(field.canonical(cell), row);
        distinct += first == 0 ? 1 : 0;
        return first == 0 ? found : new Violation(ProblemCode.DUPLICATE_IN_FILE, Map.of("first", first));
    }

    public int maxDistinct() {
        return maxDistinct;
    }

    /** {@return true if the fields together have too many distinct values} */
    public boolean isFull() {
        return distinct > maxDistinct;
    }
}

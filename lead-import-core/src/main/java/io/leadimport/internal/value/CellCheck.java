package io.leadimport.internal.value;

import io.leadimport.internal.text.Cell;
import org.jspecify.annotations.Nullable;

/** A check of one cell that is not blank. Immutable and thread-safe. */
@FunctionalInterface
public interface CellCheck {
    /** Gives what is wrong, or null; the cell's view may be moved. */
    @Nullable
    Violation check(Cell cell);
}

package io.leadimport.check;

import io.leadimport.csv.Cell;
import org.jspecify.annotations.Nullable;

/** A check of one cell that is not blank. Immutable and thread-safe. */
@FunctionalInterface
interface CellCheck {
    /** Gives what is wrong, or null; the cell's view may be moved. */
    @Nullable
    Violation check(Cell cell);
}

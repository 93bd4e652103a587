package io.leadimport.internal.value;

import io.leadimport.internal.text.Cell;
import org.jspecify.annotations.Nullable;

/** A check of one cell that is not blank. Immutable and thread-safe. */
@FunctionalInterface
public interface CellCheck {
    /** Returns the violation, or null. May move the view of the cell. */
    @Nullable
    Violation check(Cell cell);
}

package io.leadimport.internal.value;

import io.leadimport.internal.text.Cell;

/** Compares values as numbers, without making a value of a cell. Immutable and thread-safe. */
public interface Ordered extends ValueReader {
    /** The ordinal of valid relevant text; later values have larger ordinals. */
    long ordinal(Cell cell);

    /** The ordinal of a value, which may be outside the range of cells. */
    long ordinal(Comparable<?> value);
}

package io.leadimport.internal.value;

import io.leadimport.internal.text.Cell;

/** Compares cells by an ordinal number, without creating their values. Immutable and thread-safe. */
public interface Ordered extends ValueReader {
    /** The ordinal of valid relevant text; later values have greater ordinals. */
    long ordinal(Cell cell);

    /** The ordinal of a value, which may be outside the range of cells. */
    long ordinal(Comparable<?> value);
}

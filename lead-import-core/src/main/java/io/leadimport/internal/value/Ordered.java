package io.leadimport.internal.value;

import io.leadimport.internal.text.Cell;

/** Values that are compared as numbers, without making a value of a cell. Immutable and thread-safe. */
public interface Ordered extends ValueReader {
    /** A number that is the greater the later the value is; of relevant text in which nothing is wrong. */
    long ordinal(Cell cell);

    /** The same of a value, which may be one that no cell can have. */
    long ordinal(Comparable<?> value);
}

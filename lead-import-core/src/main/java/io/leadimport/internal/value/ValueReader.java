package io.leadimport.internal.value;

import io.leadimport.internal.text.Cell;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads the text of a cell as a value of a type. Immutable and thread-safe. */
public interface ValueReader {
    /** Moves the view to the relevant text: without surrounding space, except for text. */
    default Cell relevant(Cell cell) {
        return cell.whole().strip();
    }

    /** Returns what is wrong with relevant text that is not blank, or null. */
    @Nullable
    Violation check(Cell cell);

    /** The value of valid relevant text. */
    Object read(Cell cell);

    /** A text that is equal for equal values. */
    default String canonical(Cell cell) {
        return read(cell).toString();
    }

    /** A test of valid relevant text: true if its canonical text is this. */
    default Predicate<Cell> isEqualTo(String canonical) {
        return cell -> canonical(cell).equals(canonical);
    }
}

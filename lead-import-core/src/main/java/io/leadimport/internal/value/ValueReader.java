package io.leadimport.internal.value;

import io.leadimport.internal.text.Cell;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How the text of a cell becomes a value. Immutable and thread-safe. */
public interface ValueReader {
    /** Moves the view to the text that counts: without surrounding space for all types but text. */
    default Cell relevant(Cell cell) {
        return cell.whole().strip();
    }

    /** Gives what is wrong with the relevant text, which is not blank, or null. */
    @Nullable
    Violation check(Cell cell);

    /** The value of relevant text in which nothing is wrong. */
    Object read(Cell cell);

    /** The text under which equal values are equal. */
    default String canonical(Cell cell) {
        return read(cell).toString();
    }

    /** A test of relevant text in which nothing is wrong: whether it has the value of a canonical text. */
    default Predicate<Cell> isEqualTo(String canonical) {
        return cell -> canonical(cell).equals(canonical);
    }
}

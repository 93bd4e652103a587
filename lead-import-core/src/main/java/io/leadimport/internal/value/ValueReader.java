package io.leadimport.internal.value;

import io.leadimport.internal.text.Cell;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads the text of a cell as a value of a type. Immutable and thread-safe. */
public interface ValueReader {
    /** Moves the view to the relevant text: the cell without surrounding white space, or all of it for text fields. */
    default Cell relevant(Cell cell) {
        return cell.whole().strip();
    }

    /** Returns what is wrong with relevant text that is not blank, or null. */
    @Nullable
    Violation check(Cell cell);

    /** The value of valid relevant text. */
    Object read(Cell cell);

    /** The canonical text: equal values have equal canonical texts. */
    default String canonical(Cell cell) {
        return read(cell).toString();
    }

    /** A predicate on valid relevant text that is true if its canonical text equals the given one. */
    default Predicate<Cell> isEqualTo(String canonical) {
        return cell -> canonical(cell).equals(canonical);
    }
}

package io.leadimport.internal.row;

import io.leadimport.problem.Problem;
import java.util.List;

/** Receives the verdict on each row, in the order of the file. Blank rows may overtake rows that wait for a look-up. */
public interface RowSink {
    /**
     * Receives a row that was checked.
     *
     * @param problems the problems of the row, empty for most rows; the list is valid during the call only
     */
    void row(List<Problem> problems);

    /** Receives a blank row. */
    void blankRow();
}

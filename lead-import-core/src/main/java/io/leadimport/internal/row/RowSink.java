package io.leadimport.internal.row;

import io.leadimport.problem.Problem;
import java.util.List;

/** Receives the verdict on each row, in the order of the file. Blank rows may overtake rows that wait for a look-up. */
public interface RowSink {
    /**
     * A row was checked.
     *
     * @param problems what is wrong with it; empty for most rows. The list is valid during the call only
     */
    void row(List<Problem> problems);

    /** A row was blank. */
    void blankRow();
}

package io.leadimport.check;

import io.leadimport.problem.Problem;
import java.util.List;

/** Receives the verdict on each row, in the order of the file. */
public interface RowSink {
    /**
     * A row was checked.
     *
     * @param problems what is wrong with it, in the order of its columns, not kept or changed by the caller afterwards; empty
     *     for most rows
     */
    void row(List<Problem> problems);

    /** A row was blank. */
    void blankRow();
}

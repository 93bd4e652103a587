package io.leadimport.internal.format;

import io.leadimport.profile.Change;
import java.util.List;
import java.util.Map;

/**
 * What the cells of a column show about how its dates or numbers are written.
 *
 * @param kind how the cells disagree with the declared format
 * @param cells the number of cells that would be misread, read in one of two ways, or left out
 * @param arguments the arguments of the problem's message
 * @param candidates the formats that would read the cells; empty if none is known
 */
record FormatVerdict(Kind kind, long cells, Map<String, Object> arguments, List<Candidate> candidates) {
    /**
     * Returns the verdict on a column in another format than the declared one.
     *
     * @param misread the number of cells that would be misread
     * @param unreadable the number of cells that do not fit the declared format; counts only if no cell would be misread
     */
    static FormatVerdict ofOther(
            long misread, long unreadable, Map<String, Object> arguments, List<Candidate> candidates) {
        return misread > 0
                ? new FormatVerdict(Kind.MISREAD, misread, arguments, candidates)
                : new FormatVerdict(Kind.UNREADABLE, unreadable, arguments, candidates);
    }

    enum Kind {
        /** Other cells of the column show that some cells, though they fit the declared format, would be misread. */
        MISREAD,
        /** Every cell fits the declared format and another one, and some would have another value. */
        AMBIGUOUS,
        /** Cells do not fit the declared format. */
        UNREADABLE
    }

    /**
     * A format that would read cells.
     *
     * @param change declares the format
     * @param cells the number of cells that it reads
     * @param certain true if it reads every cell, at least two, and no other format does
     */
    record Candidate(Change change, long cells, boolean certain) {}
}

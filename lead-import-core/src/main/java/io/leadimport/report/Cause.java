package io.leadimport.report;

import io.leadimport.problem.ProblemCode;
import io.leadimport.problem.Severity;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All problems of one kind in one field, so that a page shows 4,000 dates in another format as one entry. Immutable.
 *
 * @param code what is wrong
 * @param field the name of the form's field; null if the problems concern none
 * @param severity whether these problems stop the import
 * @param problems the number of problems, exact
 * @param cells the number of cells that they concern, exact; 0 if they concern rows or the file
 * @param examples the most frequent texts of the cells, at most {@value #MAX_EXAMPLES}; unmodifiable. If there are many distinct
 *     texts, only the first 200 are counted
 */
public record Cause(
        ProblemCode code,
        @Nullable String field,
        Severity severity,
        long problems,
        long cells,
        List<Example> examples) {
    /** The maximum number of examples. */
    public static final int MAX_EXAMPLES = 5;

    public Cause {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(severity, "severity");
        examples = List.copyOf(examples);
    }

    /**
     * A text of cells.
     *
     * @param text the text, as {@link io.leadimport.problem.Problem#value}
     * @param cells the number of cells with this text
     * @param row the first row with it, as a spreadsheet numbers it
     */
    public record Example(String text, long cells, long row) {
        /** {@return the number of cells and the row, without the text} */
        @Override
        public String toString() {
            return "Example[cells=" + cells + ", row=" + row + "]";
        }
    }
}

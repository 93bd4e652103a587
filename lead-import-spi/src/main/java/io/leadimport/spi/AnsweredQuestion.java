package io.leadimport.spi;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A question about a file that the submitter answered with yes. It holds no cell values. Immutable.
 *
 * @param code the stable code of the question's problem, in kebab-case, such as {@code column-format}; not blank
 * @param field the name of the form's field, or null if the question concerned the file
 * @param cells the number of cells that the question concerned; 0 if it concerned no cells
 */
public record AnsweredQuestion(String code, @Nullable String field, long cells) {
    public AnsweredQuestion {
        Objects.requireNonNull(code, "code");
        if (code.isBlank()) {
            throw new IllegalArgumentException("the code of an answered question must not be blank");
        }
        if (cells < 0) {
            throw new IllegalArgumentException("the number of cells must not be negative: " + cells);
        }
    }
}

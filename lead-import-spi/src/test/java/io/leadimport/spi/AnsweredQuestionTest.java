package io.leadimport.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class AnsweredQuestionTest {
    @Test
    void aBlankCodeIsRefused() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> new AnsweredQuestion(" ", "size", 1));
        assertEquals("the code of an answered question must not be blank", refused.getMessage());
    }

    @Test
    void aNegativeNumberOfCellsIsRefused() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> new AnsweredQuestion("column-format", "size", -1));
        assertEquals("the number of cells must not be negative: -1", refused.getMessage());
    }

    @Test
    void aQuestionMayConcernTheFileAndNoCells() {
        AnsweredQuestion answer = new AnsweredQuestion("charset", null, 0);
        assertEquals("AnsweredQuestion[code=charset, field=null, cells=0]", answer.toString());
    }
}

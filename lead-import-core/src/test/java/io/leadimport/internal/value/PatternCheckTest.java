package io.leadimport.internal.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.leadimport.internal.text.Cell;
import io.leadimport.problem.ProblemCode;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No pattern that an admin types can hang or overflow an import. */
class PatternCheckTest {
    private static ProblemCode code(String regex, String text) {
        Violation violation = new PatternCheck(Pattern.compile(regex), null).check(Cell.of(text));
        return violation == null ? null : violation.code();
    }

    @ParameterizedTest
    @CsvSource({"[0-9]{5},1234,true", "0049[0-9]+,49301,true", "[0-9]{5},123456,false", "[A-Z]{2},12,false"})
    void aNumberThatMatchesOnlyWithLeadingZerosIsReportedAsHavingLostThem(String regex, String text, boolean lost) {
        Violation violation = new PatternCheck(Pattern.compile(regex), null).check(Cell.of(text));
        assertEquals(ProblemCode.PATTERN_MISMATCH, violation.code());
        assertEquals(lost ? "leading-zero" : null, violation.arguments().get("damage"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a+)+(b)\\2",
                "(a|aa)+(b)\\2",
                "(.*a){20}b",
                "(a*)*(b)\\2",
                "((a|a)*)*(b)\\3",
                "^(([a-z])+.)+[A-Z]([a-z])+\\3$"
            })
    void aPatternThatTakesExponentialTimeEndsAtOnce(String regex) {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertEquals(ProblemCode.PATTERN_TOO_COSTLY, code(regex, "a".repeat(60))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(x|y)*", "(x|y)*z", "(?:x|y|xy)+?", "(.|\\n)*"})
    void theBudgetDecidesAndNeverTheStackOfTheThread(String regex) throws InterruptedException {
        for (int length : new int[] {1_000, 5_000, 20_000, 100_000}) {
            String text = "xy".repeat(length / 2);
            assertEquals(
                    codeOnStack(1L << 30, regex, text),
                    codeOnStack(1L << 18, regex, text),
                    () -> regex + " " + text.length());
        }
    }

    @Test
    void deepRecursionWithinTheBudgetIsNoProblem() throws InterruptedException {
        assertNull(codeOnStack(1L << 18, "(x|y)*", "xy".repeat(10_000)));
        assertEquals(ProblemCode.PATTERN_TOO_COSTLY, codeOnStack(1L << 18, "(x|y)*", "xy".repeat(50_000)));
    }

    private static Object codeOnStack(long bytes, String regex, String text) throws InterruptedException {
        AtomicReference<Object> found = new AtomicReference<>("nothing");
        Thread thread = new Thread(null, () -> found.set(code(regex, text)), "sized", bytes);
        thread.start();
        thread.join();
        return found.get();
    }

    @Test
    void aPlainPatternReadsTheLongestCell() {
        assertNull(code("[\\s\\S]*", "x".repeat(100_000)));
        assertNull(code("(?s)^.{1,100000}$", "x".repeat(100_000)));
    }

    @Test
    void aPatternSeesTheViewOfACellOnly() {
        Cell cell = Cell.of(" ab ").strip();
        assertNull(new PatternCheck(Pattern.compile("^ab$"), null).check(cell));
        assertNotNull(new PatternCheck(Pattern.compile("^ ab $"), null).check(cell));
    }
}

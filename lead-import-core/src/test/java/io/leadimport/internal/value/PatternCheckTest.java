package io.leadimport.internal.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.leadimport.internal.text.Cell;
import io.leadimport.problem.ProblemCode;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No pattern can make an import hang or overflow the stack. */
class PatternCheckTest {
    private static final long SMALL = 128L << 10;
    private static final long LARGE = 1L << 30;

    private static ProblemCode code(String regex, String text) {
        Violation violation = new PatternCheck(Pattern.compile(regex), null).check(Cell.of(text));
        return violation == null ? null : violation.code();
    }

    @ParameterizedTest
    @CsvSource({"[0-9]{5},1234,true", "0049[0-9]+,49301,true", "[0-9]{5},123456,false", "[A-Z]{2},12,false"})
    void aNumberThatMatchesWithLeadingZerosIsReportedAsHavingLostThem(String regex, String text, boolean lost) {
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
    void aMatchOnASmallStackGivesTheSameResultOrIsTooCostly(String regex) throws InterruptedException {
        for (int length : new int[] {10, 1_000, 5_000, 20_000, 100_000}) {
            String text = "xy".repeat(length / 2);
            Object found = codeOnStack(SMALL, regex, text);
            if (found != ProblemCode.PATTERN_TOO_COSTLY) {
                assertEquals(codeOnStack(LARGE, regex, text), found, () -> regex + " " + text.length());
            }
        }
    }

    @Test
    void aMatchThatOverflowsTheStackIsTooCostly() throws InterruptedException {
        assertNull(codeOnStack(LARGE, "(x|y)*", "xy".repeat(10_000)));
        assertEquals(ProblemCode.PATTERN_TOO_COSTLY, codeOnStack(SMALL, "(x|y)*", "xy".repeat(10_000)));
    }

    @Test
    void onlyAnOverflowOfARegularExpressionCountsAsOne() throws InterruptedException {
        Pattern pattern = Pattern.compile("(x|y)*");
        String text = "xy".repeat(50_000);
        assertNull(onStack(
                SMALL,
                () -> PatternCheck.unlessOverflow(() -> pattern.matcher(text).matches())));
        assertEquals(
                StackOverflowError.class, onStack(SMALL, () -> PatternCheck.unlessOverflow(() -> depth(1_000_000))));
    }

    private static int depth(int calls) {
        return calls == 0 ? 0 : 1 + depth(calls - 1);
    }

    private static Object codeOnStack(long bytes, String regex, String text) throws InterruptedException {
        return onStack(bytes, () -> code(regex, text));
    }

    /** Returns the result of the code, or the class of what it throws. */
    private static Object onStack(long bytes, Supplier<Object> code) throws InterruptedException {
        AtomicReference<Object> found = new AtomicReference<>("nothing");
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        found.set(code.get());
                    } catch (Throwable e) {
                        found.set(e.getClass());
                    }
                },
                "sized",
                bytes);
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

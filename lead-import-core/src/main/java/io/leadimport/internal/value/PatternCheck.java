package io.leadimport.internal.value;

import io.leadimport.internal.text.Ascii;
import io.leadimport.internal.text.Cell;
import io.leadimport.problem.ProblemCode;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the whole text matches a pattern, as {@code Pattern} of Jakarta Validation does. A match is too costly if it reads
 * more than 100,000 characters, repeated reads included, or overflows the stack of the calling thread: Java's matcher calls
 * itself for each repetition of a group.
 */
public final class PatternCheck implements CellCheck {
    private static final int MAX_READS = 100_000;
    private static final int MAX_NUMBER_LENGTH = 20;
    private static final int MAX_LOST_ZEROS = 4;
    private static final String MATCHER = Pattern.class.getName();

    private final Pattern pattern;
    private final Violation mismatch;
    private final Violation tooCostly;

    /**
     * Makes a check.
     *
     * @param hint describes the pattern to people who cannot read regular expressions; null if there is none
     */
    public PatternCheck(Pattern pattern, @Nullable String hint) {
        this.pattern = pattern;
        Map<String, Object> arguments = Map.of("pattern", pattern.pattern());
        Violation unexplained = new Violation(ProblemCode.PATTERN_MISMATCH, arguments);
        mismatch =
                hint == null ? unexplained : unexplained.with("reason", "hint").with("hint", hint);
        tooCostly = new Violation(ProblemCode.PATTERN_TOO_COSTLY, arguments);
    }

    @Override
    public @Nullable Violation check(Cell cell) {
        return check((CharSequence) cell);
    }

    /** Returns the violation of a text, or null if it matches. */
    @Nullable
    public Violation check(CharSequence text) {
        try {
            if (matches(text)) {
                return null;
            }
            String restored = restored(text);
            return restored == null
                    ? mismatch
                    : mismatch.with("damage", "leading-zero").with("restored", restored);
        } catch (BudgetSpent | StackOverflowError e) {
            return tooCostly;
        }
    }

    /** {@return the violation of a text whose match costs too much} */
    public Violation tooCostly() {
        return tooCostly;
    }

    /**
     * Runs code that matches patterns without a budget, such as a provider of Jakarta Validation.
     *
     * @return the result of the code, or null if a regular expression overflowed the stack
     * @throws StackOverflowError if other code overflowed it
     */
    public static <T> @Nullable T unlessOverflow(Supplier<T> code) {
        try {
            return code.get();
        } catch (StackOverflowError e) {
            // the trace has the innermost calls only, which are those of the matcher
            if (Stream.of(e.getStackTrace())
                    .anyMatch(frame -> frame.getClassName().startsWith(MATCHER))) {
                return null;
            }
            throw e;
        }
    }

    private boolean matches(CharSequence text) {
        return pattern.matcher(new Budgeted(text)).matches();
    }

    /** Returns the number with the leading zeros that a spreadsheet may have dropped, if it then matches; otherwise null. */
    private @Nullable String restored(CharSequence text) {
        if (text.length() > MAX_NUMBER_LENGTH || !text.chars().allMatch(Ascii::isDigit)) {
            return null;
        }
        return IntStream.rangeClosed(1, MAX_LOST_ZEROS)
                .mapToObj(zeros -> "0".repeat(zeros) + text)
                .filter(this::matches)
                .findFirst()
                .orElse(null);
    }

    /** Ends a match that reads too many characters. */
    private static final class BudgetSpent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BudgetSpent() {
            super(null, null, false, false);
        }
    }

    /** Counts the characters that the matcher reads. */
    private static final class Budgeted implements CharSequence {
        private final CharSequence text;
        private int left = MAX_READS;

        Budgeted(CharSequence text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (left-- <= 0) {
                throw new BudgetSpent();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}

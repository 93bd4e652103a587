package io.leadimport.internal.value;

import io.leadimport.internal.text.Ascii;
import io.leadimport.internal.text.Cell;
import io.leadimport.problem.ProblemCode;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Asks that all of the text matches a pattern, as {@code Pattern} of Jakarta Validation does, within a number of steps: a
 * step is a character that the matcher looks at.
 */
public final class PatternCheck implements CellCheck {
    private static final int STEPS = 100_000;
    private static final int MAX_NUMBER = 20;
    private static final int MAX_ZEROS = 4;

    private final Pattern pattern;
    private final Violation mismatch;
    private final Violation tooCostly;

    /** A hint says what the pattern asks for, to people who cannot read it. */
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

    /** Gives what is wrong with a text. */
    @Nullable
    public Violation check(CharSequence text) {
        try {
            // on a large stack the budget is always spent first
            return LargeStack.<@Nullable Violation>call(() -> match(text));
        } catch (StackOverflowError e) {
            return tooCostly;
        }
    }

    private @Nullable Violation match(CharSequence text) {
        try {
            if (matches(text)) {
                return null;
            }
            String restored = restored(text);
            return restored == null
                    ? mismatch
                    : mismatch.with("damage", "leading-zero").with("restored", restored);
        } catch (BudgetSpent e) {
            return tooCostly;
        }
    }

    private boolean matches(CharSequence text) {
        return pattern.matcher(new Budgeted(text, STEPS)).matches();
    }

    /** A number with the zeros before it with which it would match, which spreadsheets drop; null if there are none. */
    private @Nullable String restored(CharSequence text) {
        if (text.length() > MAX_NUMBER || !text.chars().allMatch(Ascii::isDigit)) {
            return null;
        }
        return IntStream.rangeClosed(1, MAX_ZEROS)
                .mapToObj(zeros -> "0".repeat(zeros) + text)
                .filter(this::matches)
                .findFirst()
                .orElse(null);
    }

    /** Ends a match that takes too long. */
    private static final class BudgetSpent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BudgetSpent() {
            super(null, null, false, false);
        }
    }

    /** Counts the characters that are looked at. */
    private static final class Budgeted implements CharSequence {
        private final CharSequence text;
        private int left;

        Budgeted(CharSequence text, int steps) {
            this.text = text;
            this.left = steps;
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

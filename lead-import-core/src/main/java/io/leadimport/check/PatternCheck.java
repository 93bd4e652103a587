package io.leadimport.check;

import io.leadimport.csv.Cell;
import io.leadimport.problem.ProblemCode;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Asks that all of the text matches a pattern, as {@code Pattern} of Jakarta Validation does, within a number of steps: a
 * step is a character that the matcher looks at.
 */
final class PatternCheck implements CellCheck {
    private static final int STEPS = 100_000;

    private final Pattern pattern;
    private final Violation mismatch;
    private final Violation tooCostly;

    PatternCheck(Pattern pattern) {
        this.pattern = pattern;
        Map<String, Object> arguments = Map.of("pattern", pattern.pattern());
        mismatch = new Violation(ProblemCode.PATTERN_MISMATCH, arguments);
        tooCostly = new Violation(ProblemCode.PATTERN_TOO_COSTLY, arguments);
    }

    @Override
    public @Nullable Violation check(Cell cell) {
        try {
            return pattern.matcher(new Budgeted(cell, STEPS)).matches() ? null : mismatch;
        } catch (BudgetSpent | StackOverflowError e) {
            return tooCostly;
        }
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

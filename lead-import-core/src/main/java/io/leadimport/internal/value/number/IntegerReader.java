package io.leadimport.internal.value.number;

import io.leadimport.internal.text.Cell;
import io.leadimport.internal.value.ValueReader;
import io.leadimport.internal.value.Violation;
import io.leadimport.problem.ProblemCode;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads whole numbers of 64 bits, in ASCII digits after an optional sign. */
public final class IntegerReader implements ValueReader {
    private static final Violation NO_INTEGER = Violation.of(ProblemCode.TYPE_INTEGER);
    private static final Violation TOO_LARGE = Violation.of(ProblemCode.TYPE_INTEGER, "too-large");

    @Override
    public @Nullable Violation check(Cell cell) {
        int first = Decimals.firstDigit(cell);
        if (first == cell.length()) {
            return NO_INTEGER;
        }
        boolean negative = cell.charAt(0) == '-';
        // sums up negatively, since the range of long has one more negative number
        long sum = 0;
        boolean tooLarge = false;
        for (int i = first; i < cell.length(); i++) {
            int digit = cell.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return NO_INTEGER;
            }
            tooLarge = tooLarge || sum < (Long.MIN_VALUE + digit) / 10;
            sum = sum * 10 - digit;
        }
        return tooLarge || sum == Long.MIN_VALUE && !negative ? TOO_LARGE : null;
    }

    @Override
    public Object read(Cell cell) {
        return Long.parseLong(cell, 0, cell.length(), 10);
    }

    @Override
    public Predicate<Cell> isEqualTo(String canonical) {
        return Decimals.isEqualTo(canonical);
    }
}

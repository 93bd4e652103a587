package io.leadimport.internal.field;

import io.leadimport.form.type.Digits;
import io.leadimport.internal.text.Cell;
import io.leadimport.internal.value.CellCheck;
import io.leadimport.internal.value.Violation;
import io.leadimport.internal.value.number.Decimals;
import io.leadimport.problem.ProblemCode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts the digits of a number in plain notation, as {@link Digits} describes it. */
final class DigitsCheck implements CellCheck {
    private final Digits most;
    private final Violation tooMany;

    DigitsCheck(Digits most) {
        this.most = most;
        this.tooMany =
                new Violation(ProblemCode.RANGE_DIGITS, Map.of("integer", most.integer(), "fraction", most.fraction()));
    }

    @Override
    public @Nullable Violation check(Cell cell) {
        int start = Decimals.firstDigit(cell);
        while (start < cell.length() && cell.charAt(start) == '0') {
            start++;
        }
        int point = cell.indexOf('.');
        int fraction = point < 0 ? 0 : cell.length() - point - 1;
        int integer = (point < 0 ? cell.length() : point) - start;
        // a zero without a fraction counts as one digit, as in BigDecimal, whose precision is never 0
        boolean loneZero = integer == 0 && fraction == 0;
        return fraction > most.fraction() || (loneZero ? 1 : integer) > most.integer() ? tooMany : null;
    }
}

package io.leadimport.check;

import io.leadimport.csv.Cell;
import io.leadimport.problem.ProblemCode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Decimal numbers as {@link io.leadimport.form.FieldType.DecimalNumber} describes them. */
final class DecimalType implements ValueType {
    private static final Violation NO_DECIMAL = Violation.of(ProblemCode.TYPE_DECIMAL);
    /** Reading a number takes time that grows with the square of its digits. */
    private static final int MAX_DIGITS = 1_000;

    @Override
    public @Nullable Violation check(Cell cell) {
        int digits = 0;
        boolean point = false;
        for (int i = Decimals.firstDigit(cell); i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.' && !point) {
                point = true;
            } else {
                return NO_DECIMAL;
            }
        }
        return digits == 0 || digits > MAX_DIGITS ? NO_DECIMAL : null;
    }

    @Override
    public Object read(Cell cell) {
        return new BigDecimal(cell.text());
    }

    @Override
    public String canonical(Cell cell) {
        BigDecimal value = new BigDecimal(cell.text());
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}

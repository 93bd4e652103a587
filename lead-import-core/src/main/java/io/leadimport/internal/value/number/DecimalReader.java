package io.leadimport.internal.value.number;

import io.leadimport.form.type.NumberNotation;
import io.leadimport.internal.text.Ascii;
import io.leadimport.internal.text.Cell;
import io.leadimport.internal.type.DecimalType;
import io.leadimport.internal.value.ValueReader;
import io.leadimport.internal.value.Violation;
import io.leadimport.problem.ProblemCode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads decimal numbers as {@link DecimalType} describes them. */
public final class DecimalReader implements ValueReader {
    private final NumberNotation notation;
    private final Violation noDecimal;

    public DecimalReader(NumberNotation notation) {
        this.notation = notation;
        this.noDecimal = new Violation(ProblemCode.TYPE_DECIMAL, Map.of("example", notation.example()));
    }

    /** Views the plain form of the number; empty if the text is not a number in the notation. */
    @Override
    public Cell relevant(Cell cell) {
        Cell stripped = cell.whole().strip();
        if (notation.isDefault()) {
            return stripped;
        }
        String plain = notation.plain(stripped);
        return Cell.of(plain == null ? "" : plain);
    }

    @Override
    public @Nullable Violation check(Cell cell) {
        int digits = 0;
        boolean point = false;
        for (int i = Decimals.firstDigit(cell); i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (Ascii.isDigit(c)) {
                digits++;
            } else if (c == '.' && !point) {
                point = true;
            } else {
                return noDecimal;
            }
        }
        return digits == 0 || digits > DecimalType.MAX_DIGITS ? noDecimal : null;
    }

    @Override
    public Object read(Cell cell) {
        return new BigDecimal(cell.text());
    }

    @Override
    public String canonical(Cell cell) {
        return canonical(new BigDecimal(cell.text()));
    }

    public static String canonical(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    @Override
    public Predicate<Cell> isEqualTo(String canonical) {
        return Decimals.isEqualTo(canonical);
    }
}

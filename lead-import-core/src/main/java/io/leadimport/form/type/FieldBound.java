package io.leadimport.form.type;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** The least or greatest value of a field, as a value of its type. */
public final class FieldBound {
    private FieldBound() {}

    public static boolean isNumber(FieldType type) {
        return type instanceof IntegerType || type instanceof DecimalType || type instanceof PercentType;
    }

    /**
     * Reads a bound.
     *
     * @return null if values of the type have no order
     * @throws NumberFormatException if it is no number, and the type is one
     * @throws ArithmeticException if it is a number of too many digits
     * @throws java.time.DateTimeException if it is no date or time, and the type is one
     */
    public static @Nullable Comparable<?> of(FieldType type, String bound) {
        if (isNumber(type) || type instanceof MoneyType) {
            return number(bound);
        }
        if (type instanceof DateType) {
            return LocalDate.parse(bound);
        }
        if (type instanceof TimeType) {
            return LocalTime.parse(bound);
        }
        if (type instanceof YearMonthType) {
            return YearMonth.parse(bound);
        }
        return type instanceof DateTimeType ? OffsetDateTime.parse(bound) : null;
    }

    /**
     * Reads a number that has no more digits than one of a cell may have. An exponent is bounded before anybody writes the number
     * out, and the text before it is read, which takes time that grows with the square of its length.
     *
     * @throws NumberFormatException if it is no number
     * @throws ArithmeticException if it has too many digits
     */
    public static BigDecimal number(String text) {
        if (text.length() <= 2 * DecimalType.MAX_DIGITS) {
            BigDecimal number = new BigDecimal(text);
            if (Math.abs((long) number.scale()) + number.precision() <= DecimalType.MAX_DIGITS) {
                return number;
            }
        }
        throw new ArithmeticException("more than " + DecimalType.MAX_DIGITS + " digits");
    }

    /** The text from which the bound can be read. */
    public static String text(Comparable<?> bound) {
        // a year of five digits has no sign in the text of a YearMonth, and needs one to be read
        boolean far = bound instanceof YearMonth month && month.getYear() > 9_999;
        return far ? "+" + bound : bound.toString();
    }

    /** Compares two values of one type. */
    @SuppressWarnings("unchecked")
    public static int compare(Comparable<?> a, Comparable<?> b) {
        return ((Comparable<Object>) a).compareTo(b);
    }
}

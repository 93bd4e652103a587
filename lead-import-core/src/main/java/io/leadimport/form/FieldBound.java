package io.leadimport.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** The least or greatest value of a field, as a value of its type. */
final class FieldBound {
    private FieldBound() {}

    static boolean isNumber(FieldType type) {
        return type instanceof FieldType.WholeNumber
                || type instanceof FieldType.DecimalNumber
                || type instanceof Percentage;
    }

    /**
     * Reads a bound.
     *
     * @return null if values of the type have no order
     * @throws NumberFormatException if it is no number, and the type is one
     * @throws java.time.DateTimeException if it is no date or time, and the type is one
     */
    static @Nullable Comparable<?> of(FieldType type, String bound) {
        if (isNumber(type) || type instanceof AmountOfMoney) {
            return new BigDecimal(bound);
        }
        if (type instanceof FieldType.CalendarDate) {
            return LocalDate.parse(bound);
        }
        if (type instanceof TimeOfDay) {
            return LocalTime.parse(bound);
        }
        if (type instanceof MonthOfYear) {
            return YearMonth.parse(bound);
        }
        return type instanceof DateAndTime ? OffsetDateTime.parse(bound) : null;
    }

    /** The text from which the bound can be read. */
    static String text(Comparable<?> bound) {
        // a year of five digits has no sign in the text of a YearMonth, and needs one to be read
        boolean far = bound instanceof YearMonth month && month.getYear() > 9_999;
        return far ? "+" + bound : bound.toString();
    }

    /** Compares two values of one type. */
    @SuppressWarnings("unchecked")
    static int compare(Comparable<?> a, Comparable<?> b) {
        return ((Comparable<Object>) a).compareTo(b);
    }
}

package io.leadimport.internal.text;

import java.math.BigDecimal;
import java.time.YearMonth;

/** Reads, writes and compares the minimum and maximum of a field. */
public final class BoundValues {
    /** The maximum number of digits of a number. */
    public static final int MAX_DIGITS = 1_000;

    private BoundValues() {}

    /**
     * Reads a number with no more digits than a cell may have. Checks the length before parsing, because the time to
     * parse grows with the square of the length, and then the exponent, because a number with a large exponent takes
     * much memory when it is written out.
     *
     * @param text the number
     * @return the number
     * @throws NumberFormatException if the text is not a number
     * @throws ArithmeticException if it has too many digits
     */
    public static BigDecimal number(String text) {
        if (text.length() <= 2 * MAX_DIGITS) {
            BigDecimal number = new BigDecimal(text);
            if (Math.abs((long) number.scale()) + number.precision() <= MAX_DIGITS) {
                return number;
            }
        }
        throw new ArithmeticException("more than " + MAX_DIGITS + " digits");
    }

    /**
     * Writes a bound so that its type can read it.
     *
     * @param bound the bound
     * @return its text
     */
    public static String text(Comparable<?> bound) {
        // YearMonth writes a year of five digits without the sign that it needs to read it
        boolean far = bound instanceof YearMonth month && month.getYear() > 9_999;
        return far ? "+" + bound : bound.toString();
    }

    /**
     * Compares two bounds of one type.
     *
     * @param a a bound
     * @param b another
     * @return as {@link Comparable#compareTo}
     */
    @SuppressWarnings("unchecked")
    public static int compare(Comparable<?> a, Comparable<?> b) {
        return ((Comparable<Object>) a).compareTo(b);
    }
}

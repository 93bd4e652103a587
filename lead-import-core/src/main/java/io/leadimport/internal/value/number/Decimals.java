package io.leadimport.internal.value.number;

import io.leadimport.internal.text.Cell;
import java.math.BigDecimal;
import java.util.function.Predicate;

/**
 * Compares the text of decimal numbers with a bound digit by digit. The comparison is exact for any length and creates
 * no number. Immutable.
 */
public final class Decimals {
    private final int sign;
    private final String whole;
    private final String fraction;

    /** Prepares a bound. */
    public Decimals(BigDecimal bound) {
        String digits = bound.abs().toPlainString();
        int point = digits.indexOf('.');
        sign = bound.signum();
        whole = (point < 0 ? digits : digits.substring(0, point)).replaceFirst("^0+", "");
        fraction = point < 0 ? "" : digits.substring(point + 1).replaceFirst("0+$", "");
    }

    /** A predicate on the text of numbers that is true if they equal the number, with or without extra zeros. */
    static Predicate<Cell> isEqualTo(String number) {
        Decimals decimals = new Decimals(new BigDecimal(number));
        return cell -> decimals.compare(cell) == 0;
    }

    public static int firstDigit(Cell cell) {
        boolean signed = cell.length() > 0 && (cell.charAt(0) == '-' || cell.charAt(0) == '+');
        return signed ? 1 : 0;
    }

    /**
     * Negative, zero or positive if the number in the cell is less than, equal to or greater than the bound. The cell
     * must hold a number.
     */
    public int compare(Cell cell) {
        return compare(cell, firstDigit(cell), cell.charAt(0) == '-');
    }

    /** The same for a number without a sign of its own. */
    public int compare(Cell cell, boolean negative) {
        return compare(cell, 0, negative);
    }

    private int compare(Cell cell, int firstDigit, boolean negative) {
        int start = firstDigit;
        while (start < cell.length() && cell.charAt(start) == '0') {
            start++;
        }
        int point = cell.indexOf('.');
        int wholeEnd = point < 0 ? cell.length() : point;
        int end = cell.length();
        while (point >= 0 && end > point + 1 && cell.charAt(end - 1) == '0') {
            end--;
        }
        boolean zero = start >= wholeEnd && end <= wholeEnd + 1;
        int cellSign = zero ? 0 : negative ? -1 : 1;
        if (cellSign != sign || sign == 0) {
            return Integer.compare(cellSign, sign);
        }
        int magnitude = Integer.compare(wholeEnd - start, whole.length());
        if (magnitude == 0) {
            magnitude = compareDigits(cell, start, wholeEnd, whole);
        }
        if (magnitude == 0) {
            magnitude = compareDigits(cell, Math.min(wholeEnd + 1, end), end, fraction);
        }
        return sign * magnitude;
    }

    private static int compareDigits(Cell cell, int from, int to, String digits) {
        int common = Math.min(to - from, digits.length());
        for (int i = 0; i < common; i++) {
            int difference = Character.compare(cell.charAt(from + i), digits.charAt(i));
            if (difference != 0) {
                return Integer.signum(difference);
            }
        }
        return Integer.compare(to - from, digits.length());
    }
}

package io.leadimport.internal.value.number;

import io.leadimport.internal.text.Ascii;
import io.leadimport.internal.text.Cell;

/** The parts of an amount of money: the text before its first digit, the number, and the text after its last digit. */
public final class AmountText {
    private AmountText() {}

    /** The index of the first digit; the length of the text if it has no digit. */
    static int start(Cell cell) {
        int start = 0;
        while (start < cell.length() && !Ascii.isDigit(cell.charAt(start))) {
            start++;
        }
        return start;
    }

    /** The index after the last digit; 0 if the text has no digit. */
    static int end(Cell cell) {
        int end = cell.length();
        while (end > 0 && !Ascii.isDigit(cell.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** Moves the view to the number. */
    public static Cell number(Cell cell) {
        return cell.part(start(cell), Math.max(start(cell), end(cell)));
    }

    /** Moves the view to the text before the number, without a sign at its beginning or end. */
    static Cell before(Cell cell) {
        int end = start(cell);
        boolean first = end > 0 && isSign(cell.charAt(0));
        boolean last = !first && end > 0 && isSign(cell.charAt(end - 1));
        return cell.part(first ? 1 : 0, last ? end - 1 : end).strip();
    }

    /** Moves the view to the text after the number. */
    static Cell after(Cell cell) {
        return cell.part(end(cell), cell.length()).strip();
    }

    static boolean isNegative(Cell cell) {
        int start = start(cell);
        return start > 0 && (cell.charAt(0) == '-' || cell.charAt(start - 1) == '-');
    }

    /** The number of digits after the decimal separator, without zeros at the end. */
    static int decimals(Cell cell, char decimalChar) {
        int point = cell.indexOf(decimalChar);
        int end = cell.length();
        while (point >= 0 && cell.charAt(end - 1) == '0') {
            end--;
        }
        return point < 0 ? 0 : Math.max(0, end - point - 1);
    }

    private static boolean isSign(char c) {
        return c == '-' || c == '+';
    }
}

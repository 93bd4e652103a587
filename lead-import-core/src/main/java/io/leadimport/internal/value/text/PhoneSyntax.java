package io.leadimport.internal.value.text;

import io.leadimport.internal.text.Ascii;
import io.leadimport.internal.text.Cell;

/**
 * Parses the syntax of phone numbers that {@link io.leadimport.internal.type.PhoneType} describes, without a copy of
 * their text.
 */
final class PhoneSyntax {
    /** The result for text that is not a phone number. */
    static final int NONE = -1;

    private static final int MAX_LENGTH = 40;
    private static final int MIN_DIGITS = 7;
    private static final int MAX_DIGITS = 15;
    private static final int MAX_EXTENSION = 7;
    private static final String SEPARATORS = "-./\u2010\u2011\u2013";
    private static final String[] EXTENSIONS = {";ext=", "ext.", "ext", "x", "#"};

    private PhoneSyntax() {}

    /** The start of the extension, the length of the text if it has no extension, or {@link #NONE}. */
    static int endOfNumber(Cell cell) {
        if (cell.length() > MAX_LENGTH) {
            return NONE;
        }
        int end = 0;
        int digits = isZeros(cell, 0) ? -2 : 0;
        boolean open = false;
        boolean complete = false;
        for (; end < cell.length(); end++) {
            char c = cell.charAt(end);
            if (Ascii.isDigit(c) || c == ')' && open) {
                digits += c == ')' ? 0 : 1;
                open = open && c != ')';
                complete = true;
            } else if (c == '(' && !open || c == '+' && isFirst(cell, end) || end > 0 && isSeparator(c)) {
                open = open || c == '(';
                complete = complete && isSpace(c);
            } else {
                break;
            }
        }
        boolean fine = complete && !open && digits >= MIN_DIGITS && digits <= MAX_DIGITS;
        return fine && (end == cell.length() || isExtension(cell, end)) ? end : NONE;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || Character.isSpaceChar(c);
    }

    private static boolean isSeparator(char c) {
        return isSpace(c) || SEPARATORS.indexOf(c) >= 0;
    }

    private static boolean isFirst(Cell cell, int at) {
        return at == 0 || at == 1 && cell.charAt(0) == '(';
    }

    private static boolean isZeros(Cell cell, int from) {
        return cell.length() > from + 1 && cell.charAt(from) == '0' && cell.charAt(from + 1) == '0';
    }

    private static boolean isExtension(Cell cell, int from) {
        for (String mark : EXTENSIONS) {
            if (startsWith(cell, from, mark)) {
                int digits = from + mark.length();
                while (digits < cell.length() && isSpace(cell.charAt(digits))) {
                    digits++;
                }
                return isNumber(cell, digits);
            }
        }
        return false;
    }

    private static boolean startsWith(Cell cell, int from, String mark) {
        boolean same = cell.length() >= from + mark.length();
        for (int i = 0; same && i < mark.length(); i++) {
            char c = cell.charAt(from + i);
            same = (c >= 'A' && c <= 'Z' ? c + 32 : c) == mark.charAt(i);
        }
        return same;
    }

    private static boolean isNumber(Cell cell, int from) {
        for (int i = from; i < cell.length(); i++) {
            if (!Ascii.isDigit(cell.charAt(i))) {
                return false;
            }
        }
        return cell.length() > from && cell.length() - from <= MAX_EXTENSION;
    }

    /** Returns true if a phone number begins with an international prefix. */
    static boolean isInternational(Cell cell) {
        return cell.charAt(0) == '+' || cell.charAt(0) == '(' && cell.charAt(1) == '+' || isZeros(cell, 0);
    }

    /** The plus sign, the digits, and the extension after an {@code x}. */
    static String dialled(Cell cell) {
        int end = endOfNumber(cell);
        StringBuilder dialled = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            dialled.append(i == end ? "x" : "").append(Ascii.isDigit(c) || c == '+' ? String.valueOf(c) : "");
        }
        return dialled.toString();
    }
}

package io.leadimport.internal.value.time;

import io.leadimport.internal.text.Ascii;
import io.leadimport.internal.text.Cell;
import java.time.LocalTime;

/** Reads the parts of dates and times in ISO 8601 without a copy of their text. */
final class IsoText {
    /** The result for text that does not have the expected form. */
    static final int NONE = -1;

    private IsoText() {}

    /** The number that {@code count} ASCII digits form, or {@link #NONE}. */
    static int digits(Cell cell, int from, int count) {
        int number = 0;
        for (int i = from; i < from + count; i++) {
            if (i >= cell.length() || !Ascii.isDigit(cell.charAt(i))) {
                return NONE;
            }
            number = number * 10 + cell.charAt(i) - '0';
        }
        return number;
    }

    static boolean has(Cell cell, int at, char c) {
        return at < cell.length() && cell.charAt(at) == c;
    }

    /** The end of a time of day that begins here, with two-digit hours, minutes, and optional seconds; or NONE. */
    static int endOfTime(Cell cell, int from) {
        int hours = digits(cell, from, 2);
        int minutes = digits(cell, from + 3, 2);
        if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || !has(cell, from + 2, ':')) {
            return NONE;
        }
        if (!has(cell, from + 5, ':')) {
            return from + 5;
        }
        int seconds = digits(cell, from + 6, 2);
        return seconds < 0 || seconds > 59 ? NONE : from + 8;
    }

    /**
     * The end of a point and one to nine digits; {@code from} if there is no point; NONE if there are no digits or too
     * many.
     */
    static int endOfFraction(Cell cell, int from) {
        if (!has(cell, from, '.')) {
            return from;
        }
        int end = from + 1;
        while (end < cell.length() && digits(cell, end, 1) >= 0) {
            end++;
        }
        return end == from + 1 || end > from + 10 ? NONE : end;
    }

    /** The time of day between two indices that {@link #endOfTime} and {@link #endOfFraction} accepted. */
    static LocalTime time(Cell cell, int from, int end) {
        int seconds = end > from + 5 ? digits(cell, from + 6, 2) : 0;
        int nanos = 0;
        for (int i = from + 9; i < from + 18; i++) {
            nanos = nanos * 10 + (i < end ? digits(cell, i, 1) : 0);
        }
        return LocalTime.of(digits(cell, from, 2), digits(cell, from + 3, 2), seconds, nanos);
    }
}

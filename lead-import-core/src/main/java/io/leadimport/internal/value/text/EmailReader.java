package io.leadimport.internal.value.text;

import io.leadimport.internal.text.Ascii;
import io.leadimport.internal.text.Cell;
import io.leadimport.internal.text.FormulaGuard;
import io.leadimport.internal.type.EmailType;
import io.leadimport.internal.value.Characters;
import io.leadimport.internal.value.ValueReader;
import io.leadimport.internal.value.Violation;
import io.leadimport.problem.ProblemCode;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads e-mail addresses as {@link EmailType} describes them. */
public final class EmailReader implements ValueReader {
    private static final Violation APOSTROPHE = Violation.of(ProblemCode.TEXT_APOSTROPHE);
    private static final Violation NO_EMAIL = Violation.of(ProblemCode.FORMAT_EMAIL);
    private static final String ATOM_SIGNS = "!#$%&'*+-/=?^_`{|}~";
    private static final int ATOM = 1;
    private static final int LABEL = 2;
    /** For each ASCII character, the parts of an address that may contain it. */
    private static final byte[] PARTS = new byte[0x80];

    private static final int MAX_LENGTH = 254;
    private static final int MAX_LOCAL_LENGTH = 64;
    private static final int MAX_LABEL_LENGTH = 63;

    static {
        for (char c = 0; c < PARTS.length; c++) {
            boolean letterOrDigit = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || Ascii.isDigit(c);
            int atom = letterOrDigit || ATOM_SIGNS.indexOf(c) >= 0 ? ATOM : 0;
            int label = letterOrDigit || c == '-' ? LABEL : 0;
            PARTS[c] = (byte) (atom | label);
        }
    }

    @Override
    public @Nullable Violation check(Cell cell) {
        int at = endOfDotAtom(cell);
        boolean fine = at > 0
                && at <= MAX_LOCAL_LENGTH
                && cell.length() <= MAX_LENGTH
                && at < cell.length()
                && cell.charAt(at) == '@'
                && isDomain(cell, at + 1);
        // some letters are invisible, so a syntactically valid address is searched too
        Map<String, Object> invisible = Characters.invisible(cell);
        if (invisible != null) {
            return new Violation(ProblemCode.FORMAT_EMAIL, invisible).with("reason", "invisible");
        }
        if (!fine) {
            return NO_EMAIL;
        }
        return FormulaGuard.isGuarded(cell) ? APOSTROPHE : null;
    }

    /** The end of the longest dot-atom at the beginning; 0 if the text does not begin with one. */
    private static int endOfDotAtom(Cell cell) {
        int end = 0;
        boolean dotAllowed = false;
        while (end < cell.length()) {
            char c = cell.charAt(end);
            boolean dot = c == '.';
            if (dot ? !dotAllowed : !is(c, ATOM)) {
                break;
            }
            dotAllowed = !dot;
            end++;
        }
        return dotAllowed ? end : 0;
    }

    static boolean isDomain(Cell cell, int start) {
        int labels = 0;
        int labelStart = start;
        char previous = '-';
        for (int i = start; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '.' ? previous == '-' || i - labelStart > MAX_LABEL_LENGTH : !is(c, LABEL)) {
                return false;
            }
            if (c == '.') {
                labels++;
                labelStart = i + 1;
                // a label must not begin with a hyphen
                previous = '-';
            } else if (c == '-' && i == labelStart) {
                return false;
            } else {
                previous = c;
            }
        }
        return labels > 0
                && previous != '-'
                && !Ascii.isDigit(previous)
                && cell.length() - labelStart <= MAX_LABEL_LENGTH;
    }

    private static boolean is(char c, int part) {
        return c < PARTS.length ? (PARTS[c] & part) != 0 : isLetterOrDigitBeyondAscii(c);
    }

    private static boolean isLetterOrDigitBeyondAscii(char c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    @Override
    public Object read(Cell cell) {
        return cell.text();
    }

    @Override
    public String canonical(Cell cell) {
        return cell.text().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}

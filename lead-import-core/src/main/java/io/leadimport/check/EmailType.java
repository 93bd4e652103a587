package io.leadimport.check;

import io.leadimport.csv.Cell;
import io.leadimport.csv.SpreadsheetWriter;
import io.leadimport.problem.ProblemCode;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** E-mail addresses as {@link io.leadimport.form.FieldType.Email} describes them. */
final class EmailType implements ValueType {
    private static final Violation APOSTROPHE = Violation.of(ProblemCode.TEXT_APOSTROPHE);
    private static final Violation NO_EMAIL = Violation.of(ProblemCode.FORMAT_EMAIL);
    private static final String ATOM_SIGNS = "!#$%&'*+-/=?^_`{|}~";
    private static final int MAX_LENGTH = 254;
    private static final int MAX_LOCAL_LENGTH = 64;
    private static final int MAX_LABEL_LENGTH = 63;

    @Override
    public @Nullable Violation check(Cell cell) {
        int at = cell.indexOf('@');
        boolean fine = at > 0
                && at <= MAX_LOCAL_LENGTH
                && cell.length() <= MAX_LENGTH
                && isDotAtom(cell, at)
                && isDomain(cell, at + 1);
        // some letters show nothing: they are looked for in an address that is fine, too
        Map<String, Object> invisible = Characters.invisible(cell);
        if (invisible != null) {
            return new Violation(ProblemCode.FORMAT_EMAIL, invisible).with("reason", "invisible");
        }
        if (!fine) {
            return NO_EMAIL;
        }
        return SpreadsheetWriter.isGuarded(cell) ? APOSTROPHE : null;
    }

    private static boolean isDotAtom(Cell cell, int end) {
        boolean dotAllowed = false;
        for (int i = 0; i < end; i++) {
            char c = cell.charAt(i);
            boolean dot = c == '.';
            if (dot ? !dotAllowed : !isLetterOrDigit(c) && ATOM_SIGNS.indexOf(c) < 0) {
                return false;
            }
            dotAllowed = !dot;
        }
        return dotAllowed;
    }

    static boolean isDomain(Cell cell, int start) {
        int labels = 0;
        int labelStart = start;
        for (int i = start; i <= cell.length(); i++) {
            if (i == cell.length() || cell.charAt(i) == '.') {
                if (!isLabel(cell, labelStart, i)) {
                    return false;
                }
                labels++;
                labelStart = i + 1;
            }
        }
        return labels > 1 && !isDigit(cell.charAt(cell.length() - 1));
    }

    private static boolean isLabel(Cell cell, int start, int end) {
        if (end == start
                || end - start > MAX_LABEL_LENGTH
                || cell.charAt(start) == '-'
                || cell.charAt(end - 1) == '-') {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (!isLetterOrDigit(cell.charAt(i)) && cell.charAt(i) != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetterOrDigit(char c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c);
        }
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

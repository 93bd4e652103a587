package io.leadimport.internal.value.text;

import io.leadimport.internal.text.Ascii;
import io.leadimport.internal.text.FormulaGuard;
import io.leadimport.internal.value.Violation;
import io.leadimport.problem.ProblemCode;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognises texts that a spreadsheet wrote in place of the original value. */
public final class SpreadsheetDamage {
    /** The maximum length of a text that is examined. */
    private static final int MAX_LENGTH = 32;

    /** A long number as Excel and LibreOffice show it, such as 4.41E+11. */
    private static final Pattern EXPONENT = Pattern.compile("[+-]?[0-9](?:[.,][0-9]{1,20})?E[+-][0-9]{2,3}");

    /** An error value, such as #REF! in any language, #DIV/0!, #NAME?, Err:502. */
    private static final Pattern ERROR_VALUE = Pattern.compile("#[\u00A1\u00BF]?[\\p{Lu}0/]{2,14}[!?]|Err:[0-9]{3}");

    private static final int LIBRE_OFFICE_ERROR = "Err:502".length();

    /** What a spreadsheet shows in place of a number if the column is too narrow. */
    private static final Pattern NARROW = Pattern.compile("#{3,}");

    /** Error values without a mark at the end: "not available" in European languages. */
    private static final Set<String> UNMARKED =
            Set.of("#N/A", "#NV", "#N/D", "#N/B", "#I/T", "#YOK", "#HI\u00C1NYZIK", "#\u041D/\u0414", "#GETTING_DATA");

    /** The serial number of a day, from 1954 to 2118. */
    private static final Pattern SERIAL_DATE = Pattern.compile("[2-7][0-9]{4}(?:[.,][0-9]{1,12})?");

    private SpreadsheetDamage() {}

    /** The kind of damage, as the reason of a message; null if the text does not look damaged. */
    static @Nullable String of(CharSequence text) {
        if (text.length() > MAX_LENGTH) {
            return null;
        }
        char first = text.length() == 0 ? ' ' : text.charAt(0);
        if (first == 'E') {
            return text.length() == LIBRE_OFFICE_ERROR
                            && ERROR_VALUE.matcher(text).matches()
                    ? "error-value"
                    : null;
        }
        if (first == '#') {
            boolean error = UNMARKED.contains(text.toString())
                    || ERROR_VALUE.matcher(text).matches();
            return error ? "error-value" : NARROW.matcher(text).matches() ? "narrow-column" : null;
        }
        boolean numeric = Ascii.isDigit(first) || first == '-' || first == '+';
        return numeric && hasExponent(text) && EXPONENT.matcher(text).matches() ? "exponent" : null;
    }

    /** A cheap test before the pattern, because matching allocates memory. */
    private static boolean hasExponent(CharSequence text) {
        int length = text.length();
        return length > 4 && (text.charAt(length - 4) == 'E' || text.charAt(length - 5) == 'E');
    }

    /** Adds the damage that may have caused a violation. */
    public static Violation explain(Violation violation, CharSequence text) {
        boolean serial = violation.code() == ProblemCode.TYPE_DATE
                && text.length() <= MAX_LENGTH
                && SERIAL_DATE.matcher(text).matches();
        boolean guarded =
                (violation.code() == ProblemCode.PATTERN_MISMATCH || violation.code() == ProblemCode.FORMAT_PHONE)
                        && FormulaGuard.isGuarded(text);
        String damage = serial ? "serial-date" : guarded ? "apostrophe" : of(text);
        return damage == null ? violation : violation.with("damage", damage);
    }
}

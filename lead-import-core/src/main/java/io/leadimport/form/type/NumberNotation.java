package io.leadimport.form.type;

import io.leadimport.internal.text.Ascii;
import io.leadimport.internal.text.KnownLocales;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The notation of decimal numbers: an optional sign, then ASCII digits with at most one decimal separator. If the
 * notation has a group separator, the digits before the decimal separator may be in groups of three, the first of which
 * does not begin with 0. Immutable.
 *
 * @param decimalChar the decimal separator, one UTF-16 unit
 * @param groupChar the separator of groups of three digits, one UTF-16 unit; empty if there are no groups. A space
 *     means every kind of space, an apostrophe both kinds of apostrophe
 */
public record NumberNotation(String decimalChar, String groupChar) {
    /** The notation with a point and without groups: {@code 1250.50}. */
    public static final NumberNotation PLAIN = new NumberNotation(".", "");

    /** The number of digits between two group separators. */
    public static final int GROUP = 3;

    /**
     * Creates a notation.
     *
     * @param decimalChar the decimal separator
     * @param groupChar the group separator, or empty
     * @throws IllegalArgumentException if both separators are the same, or one of them is not a single UTF-16 unit or could be
     *     part of a number
     */
    public NumberNotation {
        boolean usable =
                isSign(decimalChar) && !isSpace(decimalChar.charAt(0)) && (groupChar.isEmpty() || isSign(groupChar));
        if (!usable || !groupChar.isEmpty() && unified(decimalChar.charAt(0)) == unified(groupChar.charAt(0))) {
            throw new IllegalArgumentException(
                    "the decimal separator must be one character, and the group separator a different one or empty; found "
                            + decimalChar + " and " + groupChar);
        }
        groupChar = groupChar.isEmpty() ? groupChar : String.valueOf(unified(groupChar.charAt(0)));
    }

    private static boolean isSign(String separator) {
        return separator.length() == 1
                && !Character.isLetterOrDigit(separator.charAt(0))
                && "+-\"\r\n".indexOf(separator.charAt(0)) < 0;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || Character.isSpaceChar(c);
    }

    /** Returns one character for all characters with the same meaning. */
    private static char unified(char c) {
        return isSpace(c) ? ' ' : c == '\u2019' ? '\'' : c;
    }

    /**
     * Returns a notation without groups.
     *
     * @param decimalChar the decimal separator
     * @return the notation
     * @throws IllegalArgumentException if the decimal separator could be part of a number
     */
    public static NumberNotation of(char decimalChar) {
        return new NumberNotation(String.valueOf(decimalChar), "");
    }

    /**
     * Returns the notation of a locale, from the Java platform's data (CLDR by default).
     *
     * @param locale the locale
     * @return the notation
     * @throws IllegalArgumentException if the platform has no data for the locale
     */
    public static NumberNotation of(Locale locale) {
        KnownLocales.require(locale);
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        return new NumberNotation(
                String.valueOf(symbols.getDecimalSeparator()), String.valueOf(symbols.getGroupingSeparator()));
    }

    /** {@return true if this is {@link #PLAIN}} */
    public boolean isDefault() {
        return equals(PLAIN);
    }

    /** {@return an example for people: 1250.50 in this notation} */
    public String example() {
        return "1" + groupChar + "250" + decimalChar + "50";
    }

    /**
     * Returns true if a text is a number in this notation.
     *
     * @param text the text, without surrounding space
     * @return true if it is a number
     */
    public boolean matches(CharSequence text) {
        boolean fraction = false;
        boolean grouped = false;
        boolean leadingZero = false;
        int sinceGroup = 0;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Ascii.isDigit(c)) {
                leadingZero |= digits == 0 && c == '0';
                digits++;
                sinceGroup++;
            } else if (isDecimal(c) && !fraction && (!grouped || sinceGroup == GROUP)) {
                fraction = true;
            } else if (isGroup(c) && !fraction && !leadingZero && endsGroup(grouped, sinceGroup)) {
                grouped = true;
                sinceGroup = 0;
            } else if (i > 0 || c != '-' && c != '+') {
                return false;
            }
        }
        return digits > 0 && (!grouped || fraction || sinceGroup == GROUP);
    }

    private boolean isDecimal(char c) {
        return c == decimalChar.charAt(0);
    }

    private boolean isGroup(char c) {
        return !groupChar.isEmpty() && unified(c) == groupChar.charAt(0);
    }

    /**
     * Converts a number to {@link #PLAIN}.
     *
     * @param text the number, without surrounding space
     * @return the same number with a point and without groups; null if the text is not a number in this notation
     */
    public @Nullable String plain(CharSequence text) {
        if (!matches(text)) {
            return null;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isGroup(c)) {
                plain.append(isDecimal(c) ? '.' : c);
            }
        }
        return plain.toString();
    }

    private static boolean endsGroup(boolean grouped, int digits) {
        return grouped ? digits == GROUP : digits >= 1 && digits <= GROUP;
    }

    /**
     * Formats a number in this notation, without groups.
     *
     * @param number the number
     * @return its text, with as many decimals as its scale
     */
    public String written(BigDecimal number) {
        return number.toPlainString().replace(".", decimalChar);
    }
}

package io.leadimport.internal.message;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * Formats numbers and dates for a locale with the Java platform's data (CLDR by default). Digits are 0 to 9 in every
 * language, as in the files. Dates are in the ISO calendar, with the month as a word if the language has such a form,
 * so that readers do not take the month for the day. Immutable.
 */
public final class LocalNotation {
    private final String minus;
    private final char decimalSeparator;
    private final char groupingSeparator;
    private final int groupSize;
    private final DateTimeFormatter dates;

    public LocalNotation(Locale locale) {
        // a locale may have ill-formed parts, which its language tag leaves out
        Locale wellFormed = Locale.forLanguageTag(locale.toLanguageTag());
        Locale ofLanguage = new Locale.Builder()
                .setLanguage(wellFormed.getLanguage())
                .setScript(wellFormed.getScript())
                .setRegion(wellFormed.getCountry())
                .setUnicodeLocaleKeyword("nu", "latn")
                .build();
        DecimalFormat numbers = (DecimalFormat) NumberFormat.getNumberInstance(ofLanguage);
        minus = numbers.getNegativePrefix();
        decimalSeparator = numbers.getDecimalFormatSymbols().getDecimalSeparator();
        groupingSeparator = numbers.getDecimalFormatSymbols().getGroupingSeparator();
        groupSize = numbers.getGroupingSize();
        dates = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(ofLanguage);
    }

    /** Formats numbers and dates; returns the {@code toString} of any other value. */
    String shown(Object value) {
        if (value instanceof Integer || value instanceof Long) {
            return number(value.toString());
        }
        if (value instanceof BigDecimal number) {
            return number(number.toPlainString());
        }
        return value instanceof LocalDate date ? dates.format(date) : value.toString();
    }

    /** Formats a number. The platform's {@link DecimalFormat} is not thread-safe, and copying it takes long. */
    private String number(String plain) {
        int start = plain.charAt(0) == '-' ? 1 : 0;
        int point = plain.indexOf('.');
        int end = point < 0 ? plain.length() : point;
        StringBuilder number = new StringBuilder(plain.length() + 8).append(start > 0 ? minus : "");
        for (int i = start; i < end; i++) {
            if (i > start && groupSize > 0 && (end - i) % groupSize == 0) {
                number.append(groupingSeparator);
            }
            number.append(plain.charAt(i));
        }
        return point < 0
                ? number.toString()
                : number.append(decimalSeparator)
                        .append(plain, end + 1, plain.length())
                        .toString();
    }
}

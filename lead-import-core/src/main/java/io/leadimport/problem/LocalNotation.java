package io.leadimport.problem;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * How a locale writes numbers and dates, as the Java platform's data (CLDR by default) have it. Digits are 0 to 9 in every
 * language, as they are in the files; dates are of the ISO calendar, with the month in words where the language has such a
 * form, so that nobody takes it for the day. Immutable.
 */
final class LocalNotation {
    private static final int FIRST_GROUPED = 1_000;

    /** Copied for each use: it may not be shared among threads. */
    private final NumberFormat numbers;

    private final DateTimeFormatter dates;

    LocalNotation(Locale locale) {
        // a locale may be put together of anything, and a tag has what is well-formed in it
        Locale wellFormed = Locale.forLanguageTag(locale.toLanguageTag());
        Locale ofLanguage = new Locale.Builder()
                .setLanguage(wellFormed.getLanguage())
                .setScript(wellFormed.getScript())
                .setRegion(wellFormed.getCountry())
                .setUnicodeLocaleKeyword("nu", "latn")
                .build();
        numbers = NumberFormat.getNumberInstance(ofLanguage);
        numbers.setMaximumFractionDigits(Integer.MAX_VALUE);
        dates = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(ofLanguage);
    }

    /** Numbers and dates as the locale writes them, everything else as it writes itself. */
    String shown(Object value) {
        if (value instanceof Integer number && number >= 0 && number < FIRST_GROUPED) {
            return number.toString();
        }
        if (value instanceof Integer || value instanceof Long || value instanceof BigDecimal) {
            return ((NumberFormat) numbers.clone()).format(value);
        }
        return value instanceof LocalDate date ? dates.format(date) : value.toString();
    }
}

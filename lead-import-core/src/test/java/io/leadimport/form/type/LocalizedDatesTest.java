package io.leadimport.form.type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.leadimport.internal.text.Cell;
import io.leadimport.internal.value.time.DateReader;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates of a locale are those that java.time writes in that locale. */
@Tag("machine")
class LocalizedDatesTest {
    /** Days that could be taken for a month, and the last of each month. */
    private static final List<LocalDate> DATES = IntStream.rangeClosed(1, 12)
            .mapToObj(month -> LocalDate.of(2026, month, 1))
            .flatMap(first ->
                    Stream.of(first.plusDays(first.getMonthValue() % 12), first.withDayOfMonth(first.lengthOfMonth())))
            .toList();

    /** All locales except the root, which has no language, and the one with the Japanese imperial calendar. */
    private static Stream<Locale> locales() {
        return Stream.of(Locale.getAvailableLocales())
                .filter(locale -> !locale.equals(Locale.ROOT) && !locale.equals(new Locale("ja", "JP", "JP")));
    }

    private static Optional<Object> read(DateFormat format, String text) {
        DateReader type = new DateReader(format);
        Cell cell = Cell.of(text);
        Optional<Object> read = type.check(cell) == null ? Optional.of(type.read(cell)) : Optional.empty();
        assertEquals(read, format.parse(text), "a value of a form and a cell of a file are read alike");
        return read;
    }

    @Test
    void everyLocaleReadsItsOwnShortAndMediumDates() {
        locales().forEach(locale -> {
            DateFormat format = DateFormat.of(locale);
            for (FormatStyle style : List.of(FormatStyle.SHORT, FormatStyle.MEDIUM)) {
                DateTimeFormatter writer =
                        DateTimeFormatter.ofLocalizedDate(style).withLocale(locale);
                DATES.forEach(date -> assertEquals(
                        Optional.of(date),
                        read(format, writer.format(date)),
                        () -> locale + " " + style + " " + writer.format(date)));
            }
            DATES.forEach(date -> assertEquals(Optional.of(date), read(format, format.format(date))));
        });
    }

    @Test
    void everyLocaleHasANumberNotation() {
        locales()
                .forEach(locale -> assertEquals(
                        NumberNotation.of(locale).example(),
                        NumberNotation.of(locale).example()));
    }

    @Test
    void aLocaleWithoutALanguageOrWithAnotherCalendarIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> DateFormat.of(Locale.ROOT));
        assertThrows(IllegalArgumentException.class, () -> DateFormat.of(new Locale("ja", "JP", "JP")));
    }

    @ParameterizedTest
    @CsvSource({
        "de, 31.03.2026",
        "de, 31.3.26",
        "lb, 31. M\u00C4ERZ 2026",
        "el, 31 \u03BC\u03B1\u03C1\u03C4\u03AF\u03BF\u03C5 2026",
        "en-US, 'Mar 31, 2026'",
        "en-US, 'March 31, 2026'",
        "hu, 2026. 3. 31",
        "hu, 2026. 03. 31.",
        "bg, 31.03.2026 \u0433.",
        "bg, 31.3.2026",
        "fr, 31\u00A0mars\u202F2026",
        "ar-EG, 31\u200F/3/2026",
        "zh-CN, 2026\u5E743\u670831\u65E5"
    })
    void trailingTextInvisibleMarksAndFullMonthNamesAreOptional(String tag, String text) {
        assertEquals(Optional.of(LocalDate.of(2026, 3, 31)), read(DateFormat.of(Locale.forLanguageTag(tag)), text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "31.3", "31.3.026", "32.3.2026", "31.02.2026", "31.02.26", "31. Mrz 20266", "Mar 31, 2026"})
    void otherTextsAreNotDatesOfTheLocale(String text) {
        assertEquals(Optional.empty(), read(DateFormat.of(Locale.GERMANY), text));
    }

    @Test
    void onlyLocalesWithTwoDigitYearsReadThem() {
        assertEquals(Optional.empty(), read(DateFormat.of("d.M.yyyy"), "31.3.26"));
        assertEquals(Optional.empty(), read(DateFormat.of(Locale.forLanguageTag("fi")), "31.3.26"));
        assertEquals(Optional.of(LocalDate.of(2099, 1, 1)), read(DateFormat.of(Locale.GERMANY), "1.1.99"));
        assertNull(new DateReader(DateFormat.of(Locale.UK)).check(Cell.of("1/1/2026")));
    }
}

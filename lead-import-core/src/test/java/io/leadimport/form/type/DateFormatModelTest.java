package io.leadimport.form.type;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadimport.internal.text.Cell;
import io.leadimport.internal.value.time.DateReader;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares the date readers for values of forms and for cells of files with each other and with java.time. */
@Tag("machine")
@net.jqwik.api.Tag("machine")
class DateFormatModelTest {
    private static final List<String> PATTERNS = List.of(
            "yyyy-MM-dd",
            "dd.MM.yyyy",
            "d.M.yyyy",
            "d. M. yyyy",
            "M/d/yyyy",
            "MM/dd/yyyy",
            "yyyy/M/d",
            "yyyyMMdd",
            "ddMMyyyy",
            "yyyy. M. d.",
            "d' M' yyyy",
            "uuuu-M-dd");

    @Property(tries = 3000)
    void formValuesAndCellsAreReadInTheSameWay(@ForAll("patterns") String pattern, @ForAll("texts") String text) {
        DateFormat format = DateFormat.of(pattern);
        DateReader type = new DateReader(format);
        Cell cell = Cell.of(text);

        Optional<Object> ofCell = type.check(cell) == null ? Optional.of(type.read(cell)) : Optional.empty();

        assertEquals(ofCell, format.parse(text), pattern + " " + text);
    }

    @Property(tries = 2000)
    void datesThatJavaTimeWritesAreReadBack(@ForAll("patterns") String pattern, @ForAll("dates") LocalDate date) {
        String text = strict(pattern).format(date);

        assertEquals(Optional.of(date), DateFormat.of(pattern).parse(text), pattern + " " + text);
        assertEquals(text, DateFormat.of(pattern).format(date));
    }

    @Property(tries = 2000)
    void theSameTextsAreAcceptedAsByStrictJavaTime(@ForAll("patterns") String pattern, @ForAll("texts") String text) {
        Optional<LocalDate> read = DateFormat.of(pattern).parse(text);

        read.ifPresent(date -> assertEquals(date, LocalDate.parse(text, strict(pattern)), pattern + " " + text));
    }

    private static DateTimeFormatter strict(String pattern) {
        String literal = pattern.replace('y', 'u').replace("'", "''").replaceAll("[^uMd]+", "'$0'");
        return DateTimeFormatter.ofPattern(literal, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.of(PATTERNS);
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1, 1, 1).toEpochDay(),
                        LocalDate.of(9999, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> year =
                Arbitraries.of("2026", "2024", "2000", "1900", "0000", "0001", "9999", "+12026", "-2026", "26");
        Arbitrary<String> month = Arbitraries.of("1", "02", "2", "6", "06", "12", "13", "0", "00", "002");
        Arbitrary<String> day = Arbitraries.of("1", "01", "28", "29", "30", "31", "32", "0", "+1", "\u0661");
        Arbitrary<String> shape = Arbitraries.of(
                "y-m-d", "d.m.y", "d. m. y", "m/d/y", "y/m/d", "ymd", "dmy", "y. m. d.", " d.m.y", "d.m.y ", "y-m", "");
        return Combinators.combine(year, month, day, shape)
                .as((y, m, d, text) -> text.replace("y", y).replace("m", m).replace("d", d));
    }

    @ParameterizedTest
    @CsvSource({
        "en-US, M/d/yyyy",
        "en-GB, d/M/yyyy",
        "de, d.M.yyyy",
        "de-CH, d.M.yyyy",
        "fr, d/M/yyyy",
        "fr-CH, d.M.yyyy",
        "es, d/M/yyyy",
        "pt-BR, d/M/yyyy",
        "it, d/M/yyyy",
        "nl, d-M-yyyy",
        "pl, d.M.yyyy",
        "sv, yyyy-M-d",
        "ja, yyyy/M/d",
        "zh-CN, yyyy/M/d",
        "ar, d/M/yyyy"
    })
    void theFormatOfALocaleIsThatOfCldr(String tag, String pattern) {
        DateFormat format = DateFormat.of(Locale.forLanguageTag(tag));

        assertEquals(pattern, format.pattern());
        LocalDate date = LocalDate.of(2026, 3, 31);
        assertEquals(Optional.of(date), format.parse(format.format(date)));
    }
}

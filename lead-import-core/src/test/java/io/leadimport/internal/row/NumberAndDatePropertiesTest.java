package io.leadimport.internal.row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.leadimport.form.type.DateFormat;
import io.leadimport.internal.text.Cell;
import io.leadimport.internal.value.number.DecimalReader;
import io.leadimport.internal.value.number.Decimals;
import io.leadimport.internal.value.number.IntegerReader;
import io.leadimport.internal.value.time.DateReader;
import io.leadimport.internal.value.time.TimeReader;
import io.leadimport.internal.value.time.YearMonthReader;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Numbers and dates against the JDK's own as the model. */
@Tag("machine")
class NumberAndDatePropertiesTest {
    private static final IntegerReader INTEGER = new IntegerReader();
    private static final DecimalReader DECIMAL = new DecimalReader(io.leadimport.form.type.NumberNotation.PLAIN);

    @Property(tries = 1000)
    void decimalsCompareLikeBigDecimal(@ForAll("numbers") String number, @ForAll("numbers") String bound) {
        assertNull(DECIMAL.check(Cell.of(number)));
        int compared = new Decimals(new BigDecimal(bound)).compare(Cell.of(number));
        assertEquals(
                new BigDecimal(number).compareTo(new BigDecimal(bound)),
                Integer.signum(compared),
                () -> number + " and " + bound);
    }

    @Property(tries = 500)
    void aNumberEqualsItselfInEveryNotation(@ForAll("numbers") String number) {
        BigDecimal value = new BigDecimal(number);
        Decimals bound = new Decimals(value);
        String bare = value.stripTrailingZeros().toPlainString();
        assertEquals(0, bound.compare(Cell.of(number)));
        assertEquals(0, bound.compare(Cell.of(bare)));
        assertEquals(DECIMAL.canonical(Cell.of(number)), DECIMAL.canonical(Cell.of(bare)));
        assertEquals(value, DECIMAL.read(Cell.of(number)));
    }

    @Provide
    Arbitrary<String> numbers() {
        Arbitrary<String> sign = Arbitraries.of("", "-", "+");
        Arbitrary<String> zeros = Arbitraries.of("", "0", "00");
        Arbitrary<String> digits = Arbitraries.strings().withChars("0123459").ofMaxLength(5);
        Arbitrary<String> point = Arbitraries.of("", ".", ".");
        return Combinators.combine(sign, zeros, digits, point, digits, zeros)
                .as((s, z, whole, p, fraction, tail) -> s + z + whole + p + (p.isEmpty() ? "" : fraction + tail))
                .filter(text -> text.chars().anyMatch(c -> c >= '0' && c <= '9'));
    }

    @Property(tries = 1000)
    void integersAreReadLikeLongParseLongInAscii(@ForAll("integers") String text) {
        Long expected = parsed(text);
        assertEquals(expected == null, INTEGER.check(Cell.of(text)) != null, text);
        if (expected != null) {
            assertEquals(expected, INTEGER.read(Cell.of(text)));
        }
    }

    private static Long parsed(String text) {
        try {
            return text.chars().allMatch(c -> c < 0x80) ? Long.valueOf(text) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    @Provide
    Arbitrary<String> integers() {
        Arbitrary<String> edges = Arbitraries.bigIntegers()
                .between(
                        java.math.BigInteger.valueOf(Long.MIN_VALUE).multiply(java.math.BigInteger.TEN),
                        java.math.BigInteger.valueOf(Long.MAX_VALUE).multiply(java.math.BigInteger.TEN))
                .map(java.math.BigInteger::toString);
        Arbitrary<String> near = Arbitraries.integers()
                .between(-12, 12)
                .flatMap(off -> Arbitraries.of(Long.MIN_VALUE, Long.MAX_VALUE)
                        .map(edge -> java.math.BigInteger.valueOf(edge)
                                .add(java.math.BigInteger.valueOf(off))
                                .toString()));
        Arbitrary<String> odd = Arbitraries.strings()
                .withChars("0179+-. \uFF11\u0661x")
                .ofMinLength(1)
                .ofMaxLength(22);
        return Arbitraries.oneOf(edges, near, odd);
    }

    @Property(tries = 1000)
    void datesAreReadLikeAStrictDateTimeFormatter(@ForAll("formats") String pattern, @ForAll("dates") String[] parts) {
        String text =
                pattern.replaceAll("y+", parts[0]).replaceAll("M+", parts[1]).replaceAll("d+", parts[2]);
        DateReader type = new DateReader(DateFormat.of(pattern));
        LocalDate expected = parsed(text, pattern);
        assertEquals(expected == null, type.check(Cell.of(text)) != null, text);
        if (expected != null) {
            assertEquals(expected, type.read(Cell.of(text)));
            assertEquals(
                    text.length() == pattern.length() ? text : expected.toString(), written(pattern, expected, text));
        }
    }

    private static String written(String pattern, LocalDate date, String text) {
        return text.length() == pattern.length() ? DateFormat.of(pattern).format(date) : date.toString();
    }

    private static LocalDate parsed(String text, String pattern) {
        DateTimeFormatter strict = DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
        try {
            LocalDate date = LocalDate.parse(text, strict);
            boolean longPart = text.matches(".*\\b[0-9]{3}\\b.*");
            return date.getYear() < 1 || date.getYear() > 9999 || longPart ? null : date;
        } catch (DateTimeException e) {
            return null;
        }
    }

    @Provide
    Arbitrary<String> formats() {
        return Arbitraries.of("yyyy-MM-dd", "dd.MM.yyyy", "MM/dd/yyyy", "yyyyMMdd", "ddMMyyyy", "yyyy. MM. dd.");
    }

    @Provide
    Arbitrary<String[]> dates() {
        Arbitrary<String> year = Arbitraries.of("0000", "0001", "1900", "2000", "2023", "2024", "2100", "9999", "99");
        Arbitrary<String> small = Arbitraries.integers().between(0, 32).map(n -> String.format(Locale.ROOT, "%02d", n));
        return Combinators.combine(year, small, small).as((y, m, d) -> new String[] {y, m, d});
    }

    @Property(tries = 500)
    void everyFormatReadsWhatItWrites(
            @ForAll("allFormats") String pattern, @ForAll @IntRange(min = 0, max = 3_652_058) int day) {
        LocalDate date = LocalDate.of(1, 1, 1).plusDays(day);
        DateFormat format = DateFormat.of(pattern);
        DateReader type = new DateReader(format);
        Cell written = Cell.of(format.format(date));
        assertNull(type.check(written), () -> pattern + ": " + written.text());
        assertEquals(date, type.read(written));
    }

    @Provide
    Arbitrary<String> allFormats() {
        return Arbitraries.of(
                "yyyy-MM-dd",
                "dd.MM.yyyy",
                "d.M.yyyy",
                "d/M/yyyy",
                "M/d/yyyy",
                "yyyyMMdd",
                "ddMMyyyy",
                "yyyy/M/d",
                "yyyyMM-d",
                "(d) M, yyyy!");
    }

    @Property(tries = 500)
    void datesAreOrderedLikeLocalDate(
            @ForAll @IntRange(min = 0, max = 3_652_058) int day, @ForAll("bounds") LocalDate bound) {
        LocalDate date = LocalDate.of(1, 1, 1).plusDays(day);
        DateReader type = new DateReader(DateFormat.ISO);
        assertEquals(
                Integer.signum(date.compareTo(bound)),
                Long.compare(type.ordinal(Cell.of(date.toString())), type.ordinal(bound)),
                bound::toString);
    }

    @Property(tries = 300)
    void monthsAreOrderedLikeYearMonth(
            @ForAll @IntRange(min = 1, max = 9999) int year,
            @ForAll @IntRange(min = 1, max = 12) int month,
            @ForAll("bounds") LocalDate bound) {
        YearMonth value = YearMonth.of(year, month);
        YearMonthReader type = new YearMonthReader();
        YearMonth other = YearMonth.from(bound);
        assertEquals(
                Integer.signum(value.compareTo(other)),
                Long.compare(type.ordinal(Cell.of(value.toString())), type.ordinal(other)));
    }

    @Property(tries = 300)
    void timesAreOrderedLikeLocalTimeInEveryNotation(
            @ForAll @IntRange(min = 0, max = 86_399) int second,
            @ForAll @LongRange(min = 0, max = 86_399_999_999_999L) long nano) {
        LocalTime value = LocalTime.ofSecondOfDay(second);
        TimeReader type = new TimeReader();
        LocalTime other = LocalTime.ofNanoOfDay(nano);
        String text = value.toString();
        for (String written : List.of(text, text.startsWith("0") ? text.substring(1) : text)) {
            assertEquals(
                    value.compareTo(other), Long.compare(type.ordinal(Cell.of(written)), type.ordinal(other)), written);
        }
        assertEquals(type.ordinal(value), type.ordinal(Cell.of(text)));
    }

    @Provide
    Arbitrary<LocalDate> bounds() {
        return Arbitraries.oneOf(
                Arbitraries.longs()
                        .between(
                                LocalDate.of(1, 1, 1).toEpochDay(),
                                LocalDate.of(9999, 12, 31).toEpochDay())
                        .map(LocalDate::ofEpochDay),
                Arbitraries.longs()
                        .between(LocalDate.MIN.toEpochDay(), LocalDate.MAX.toEpochDay())
                        .map(LocalDate::ofEpochDay),
                Arbitraries.of(LocalDate.MIN, LocalDate.MAX, LocalDate.of(0, 12, 31), LocalDate.of(10_000, 1, 1)));
    }
}

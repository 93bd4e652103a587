package io.leadimport.internal.jakarta;

import static io.leadimport.internal.jakarta.JakartaOracle.NOW;
import static io.leadimport.internal.jakarta.JakartaOracle.accepts;
import static io.leadimport.internal.jakarta.JakartaOracle.oracleAccepts;
import static io.leadimport.internal.jakarta.JakartaOracle.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadimport.form.DateField;
import io.leadimport.form.FieldBuilder;
import io.leadimport.form.Fields;
import io.leadimport.form.NumberField;
import io.leadimport.internal.text.Cell;
import io.leadimport.problem.ProblemCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The compiled checks accept what Hibernate Validator accepts for the Jakarta constraint of the same name. */
@Tag("machine")
@net.jqwik.api.Tag("machine")
class JakartaPropertiesTest {
    @Property(tries = 400)
    void lengthsAreCheckedLikeSize(@ForAll("texts") String text) {
        Assume.that(!Cell.of(text).isBlank());
        assertEquals(
                oracleAccepts("size", text),
                accepts(Fields.longText("f").minLength(2).maxLength(5), text));
    }

    @Property(tries = 400)
    void boundsOfDecimalsAreCheckedLikeDecimalMinAndDecimalMax(@ForAll("decimals") BigDecimal number) {
        FieldBuilder<?> field = Fields.decimal("f").min("-1.50").max("1000000000000000000000.25");
        assertEquals(oracleAccepts("decimal", number), accepts(field, number.toPlainString()));
    }

    @Property(tries = 400)
    void boundsOfIntegersAreCheckedLikeMinAndMax(@ForAll("longs") long number) {
        FieldBuilder<?> field = Fields.integer("f").min("-7").max("9007199254740993");
        assertEquals(oracleAccepts("integer", number), accepts(field, Long.toString(number)));
    }

    @Property(tries = 400)
    void patternsAreCheckedLikePattern(@ForAll("patterned") String text) {
        Assume.that(!Cell.of(text).isBlank());
        assertEquals(
                oracleAccepts("pattern", text),
                accepts(Fields.longText("f").pattern("(?:[a-c]+|x{2,3})(-\\d)?"), text));
    }

    @Property(tries = 400)
    void characterClassesAreCheckedLikePattern(@ForAll("texts") String text) {
        Assume.that(!Cell.of(text).isBlank());
        assertEquals(
                oracleAccepts("classes", text),
                accepts(Fields.longText("f").pattern(".{2}|\\w+\\s\\S|[^a]\\p{L}"), text));
    }

    @Property(tries = 400)
    void exclusiveBoundsAreCheckedLikeDecimalMinAndDecimalMax(@ForAll("decimals") BigDecimal number) {
        FieldBuilder<?> field = Fields.decimal("f").greaterThan("-1.50").lessThan("1000000000000000000000.25");
        assertEquals(oracleAccepts("exclusive", number), accepts(field, number.toPlainString()));
    }

    /** Signs, zeros before the number and after it, points with nothing before or behind them, and many digits. */
    @Property(tries = 1000)
    void aNumberIsCheckedLikeItsBigDecimalHoweverItIsWritten(@ForAll("numbers") String text) {
        BigDecimal number = new BigDecimal(text);
        for (Map.Entry<String, UnaryOperator<NumberField>> one : NUMBERS.entrySet()) {
            boolean expected = oracleAccepts(one.getKey(), number);
            assertEquals(expected, accepts(one.getValue().apply(Fields.decimal("f")), text), one.getKey() + " " + text);
            NumberField percent = one.getValue().apply(Fields.percent("f"));
            assertEquals(expected, accepts(percent, text + " %"), one.getKey() + " " + text + " %");
        }
    }

    private static final Map<String, UnaryOperator<NumberField>> NUMBERS = Map.of(
            "decimal", field -> field.min("-1.50").max("1000000000000000000000.25"),
            "exclusive", field -> field.greaterThan("-1.50").lessThan("1000000000000000000000.25"),
            "wholeBounds", field -> field.min("-7").max("9007199254740993"),
            "digits", field -> field.digits(3, 2),
            "fractionDigits", field -> field.digits(0, 2),
            "positive", field -> field.greaterThan("0"),
            "positiveOrZero", field -> field.min("0"),
            "negative", field -> field.lessThan("0"),
            "negativeOrZero", field -> field.max("0"));

    @Property(tries = 400)
    void digitsOfIntegersAreCheckedLikeDigits(@ForAll("longs") long number) {
        FieldBuilder<?> field = Fields.integer("f").digits(3, 0);
        assertEquals(oracleAccepts("wholeDigits", number), accepts(field, Long.toString(number)));
        assertEquals(oracleAccepts("wholeDigits", number % 1100), accepts(field, Long.toString(number % 1100)));
    }

    @Property(tries = 400)
    void pastAndFutureDatesAreCheckedLikeJakarta(@ForAll("dates") LocalDate date) {
        assertTenses("Date", date, Fields::date);
    }

    @Property(tries = 400)
    void pastAndFutureMonthsAreCheckedLikeJakarta(@ForAll("dates") LocalDate date) {
        assertTenses("Month", YearMonth.from(date), Fields::yearMonth);
    }

    @Property(tries = 400)
    void pastAndFutureMomentsAreCheckedLikeJakarta(
            @ForAll("nanos") long nanos, @ForAll @IntRange(min = -18, max = 18) int offset) {
        OffsetDateTime present = OffsetDateTime.now(NOW);
        OffsetDateTime moment = present.plusNanos(nanos).withOffsetSameInstant(ZoneOffset.ofHours(offset));
        Assume.that(nanos != 0 || moment.getOffset().equals(present.getOffset()));
        assertTenses("Moment", moment, Fields::dateTime);
    }

    private static void assertTenses(String type, Object value, Function<String, DateField> field) {
        String text = value.toString();
        assertEquals(
                oracleAccepts("past" + type, value), accepts(field.apply("f").past(), text), text);
        assertEquals(
                oracleAccepts("pastOrPresent" + type, value),
                accepts(field.apply("f").pastOrPresent(), text),
                text);
        assertEquals(
                oracleAccepts("future" + type, value), accepts(field.apply("f").future(), text), text);
        assertEquals(
                oracleAccepts("futureOrPresent" + type, value),
                accepts(field.apply("f").futureOrPresent(), text),
                text);
    }

    @Property(tries = 200)
    void countsOfChosenOptionsAreCheckedLikeSizeOfASet(@ForAll("chosen") List<String> chosen) {
        Assume.that(!chosen.isEmpty());
        FieldBuilder<?> field =
                Fields.choices("f", "a", "b", "c", "d", "e").minCount(2).maxCount(3);
        assertEquals(oracleAccepts("several", new HashSet<>(chosen)), accepts(field, String.join(";", chosen)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "0", " ", "", "\u00A0"})
    void aRequiredFieldOfEveryTypeIsNotNullOfWhatIsRead(String text) {
        Object value = Cell.of(text).isBlank() ? null : text;
        for (FieldBuilder<?> field :
                List.of(Fields.integer("f"), Fields.decimal("f"), Fields.percent("f"), Fields.choice("f", "12", "0"))) {
            assertEquals(oracleAccepts("present", value), accepts(field.required(), text));
        }
    }

    /** NotBlank knows the white space of Java, which has control characters and has no no-break spaces. */
    @Property(tries = 400)
    void requiredIsNotBlankButForNoBreakSpacesAndControlCharacters(@ForAll("texts") String text) {
        boolean control = text.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r');
        boolean noBreak = text.chars().anyMatch(c -> c == 0xA0 || c == 0x2007 || c == 0x202F);
        Assume.that(!control && !noBreak);
        assertEquals(
                oracleAccepts("required", text),
                problem(Fields.longText("f").required(), text) != ProblemCode.VALUE_REQUIRED);
    }

    @Provide
    Arbitrary<List<String>> chosen() {
        return Arbitraries.of("a", "b", "c", "d", "e").list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<String> numbers() {
        Arbitrary<String> digits = Arbitraries.oneOf(
                Arbitraries.of("", "0", "00", "1", "7", "50", "999", "1000", "9007199254740993", "1" + "0".repeat(21)),
                Arbitraries.strings().numeric().ofMaxLength(25));
        Arbitrary<String> fraction = Arbitraries.oneOf(
                Arbitraries.of("", ".", ".0", ".00", ".5", ".50", ".25", ".250", ".2501"),
                Arbitraries.strings().numeric().ofMaxLength(5).map(text -> "." + text));
        return Combinators.combine(Arbitraries.of("", "+", "-"), digits, fraction)
                .as((sign, whole, rest) -> sign + whole + rest)
                .filter(text -> text.matches(".*[0-9].*"));
    }

    /** Days about the present one, leap days, and the first and the last that a cell can hold. */
    @Provide
    Arbitrary<LocalDate> dates() {
        LocalDate present = LocalDate.now(NOW);
        return Arbitraries.oneOf(
                Arbitraries.longs().between(-40, 40).map(present::plusDays),
                Arbitraries.of("0001-01-01", "9999-12-31", "2000-02-29", "2024-02-29", "2028-02-29", "2024-03-01")
                        .map(LocalDate::parse),
                Arbitraries.longs()
                        .between(-700_000, 2_900_000)
                        .map(LocalDate::ofEpochDay)
                        .filter(date -> date.getYear() >= 1 && date.getYear() <= 9999));
    }

    @Provide
    Arbitrary<Long> nanos() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(-2, 2),
                Arbitraries.longs().between(-90_000_000_000_000L, 90_000_000_000_000L));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.of("a", " ", "\t", "\n", "b", "\uD83D\uDE00", "\u00E9", "\u200B", "\u00A0", "1")
                        .list()
                        .ofMaxSize(7)
                        .map(parts -> String.join("", parts)),
                Arbitraries.strings().alpha().ofMaxLength(7));
    }

    @Provide
    Arbitrary<BigDecimal> decimals() {
        return Arbitraries.oneOf(
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("-3"), new BigDecimal("3"))
                        .ofScale(3),
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("999999999999999999999"), new BigDecimal("1000000000000000000001"))
                        .ofScale(2),
                Arbitraries.of("-1.50", "-1.5", "-1.5000001", "1000000000000000000000.250", "1000000000000000000000.26")
                        .map(BigDecimal::new));
    }

    @Provide
    Arbitrary<Long> longs() {
        return Arbitraries.oneOf(
                Arbitraries.longs(),
                Arbitraries.longs().between(-10, 0),
                Arbitraries.longs().between(9_007_199_254_740_990L, 9_007_199_254_740_996L));
    }

    @Provide
    Arbitrary<String> patterned() {
        return Arbitraries.strings().withChars("abcx-1\n").ofMaxLength(6);
    }
}

package io.leadimport.form.type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares number notations with {@link DecimalFormat} as the writer and a regular expression as the reader. */
@Tag("machine")
@net.jqwik.api.Tag("machine")
class NumberNotationTest {
    private static final String DECIMALS = ".,\u066B'\u2019";
    private static final List<String> GROUPS = List.of("", ",", ".", " ", "\u00A0", "\u202F", "'", "\u2019", "\u066C");
    /** Characters that are equivalent group separators. */
    private static final List<String> ALIKE = List.of(" \u00A0\u202F\u2009", "'\u2019");

    @Property(tries = 2000)
    void numbersThatDecimalFormatWritesAreReadBack(
            @ForAll("notations") NumberNotation notation, @ForAll("numbers") BigDecimal number) {
        for (char group : signsOf(notation.groupChar()).toCharArray()) {
            String written = written(number, notation.decimalChar().charAt(0), group);
            assertEquals(number, new BigDecimal(notation.plain(written)).setScale(number.scale()), written);
        }
    }

    /** Writes a number in the notation, with another group separator and an ASCII minus sign. */
    private static String written(BigDecimal number, char decimal, char group) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setDecimalSeparator(decimal);
        symbols.setGroupingSeparator(group);
        DecimalFormat format = new DecimalFormat("#,##0.###", symbols);
        format.setGroupingUsed(group != '\0');
        return format.format(number);
    }

    /** All signs that may stand between the groups of a notation; one that is no sign where there are no groups. */
    private static String signsOf(String group) {
        return group.isEmpty()
                ? "\0"
                : ALIKE.stream()
                        .filter(alike -> alike.contains(group))
                        .findFirst()
                        .orElse(group);
    }

    @Property(tries = 5000)
    void aTextIsANumberIfItHasExactlyOneReading(
            @ForAll("notations") NumberNotation notation, @ForAll("texts") String text) {
        List<BigDecimal> readings = readings(notation, text);

        assertEquals(!readings.isEmpty(), notation.matches(text), text);
        assertEquals(readings.size(), readings.stream().distinct().count() == 1 ? readings.size() : 0, text);
        String plain = notation.plain(text);
        assertEquals(readings.isEmpty() ? null : readings.get(0), plain == null ? null : new BigDecimal(plain), text);
    }

    /** The values that a text has, read without groups and with them. */
    private static List<BigDecimal> readings(NumberNotation notation, String text) {
        String fraction = "(?:" + Pattern.quote(notation.decimalChar()) + "([0-9]*))?";
        String group = "[" + signsOf(notation.groupChar()) + "]";
        return List.of("([+-]?)([0-9]*)" + fraction, "([+-]?)([1-9][0-9]{0,2}(?:" + group + "[0-9]{3})+)" + fraction)
                .stream()
                .map(regex -> Pattern.compile(regex).matcher(text))
                .filter(Matcher::matches)
                .filter(found -> text.chars().anyMatch(c -> c >= '0' && c <= '9'))
                .map(found -> new BigDecimal(found.group(1)
                        + found.group(2).replaceAll("[^0-9]", "")
                        + (found.group(3) == null ? "" : "." + found.group(3))))
                .collect(Collectors.toList());
    }

    @Property(tries = 300)
    void theExampleMatchesTheNotation(@ForAll("notations") NumberNotation notation) {
        assertEquals("1250.50", notation.plain(notation.example()));
    }

    @Property(tries = 300)
    void allSpacesAndApostrophesAreEquivalentGroupSeparators(@ForAll("notations") NumberNotation notation) {
        for (char group : signsOf(notation.groupChar()).toCharArray()) {
            if (group != '\0') {
                assertEquals(notation, new NumberNotation(notation.decimalChar(), String.valueOf(group)));
            }
        }
    }

    @Provide
    Arbitrary<NumberNotation> notations() {
        return Combinators.combine(Arbitraries.chars().with(DECIMALS.toCharArray()), Arbitraries.of(GROUPS))
                .filter((decimal, group) -> !signsOf(group).contains(signsOf(String.valueOf(decimal))))
                .as((decimal, group) -> new NumberNotation(String.valueOf(decimal), group));
    }

    @Provide
    Arbitrary<BigDecimal> numbers() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-99999999999"), new BigDecimal("99999999999"))
                .ofScale(3);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> part = Arbitraries.of(
                "", "0", "12", "125", "250", "1250", ".", ",", " ", "\u00A0", "'", "\u2019", "-", "+", "\u066B", "E",
                "\u0661");
        return part.list().ofMinSize(1).ofMaxSize(7).map(parts -> String.join("", parts));
    }

    @ParameterizedTest
    @CsvSource({
        "'.', '.'",
        "',', ','",
        "'''', '''",
        "'''', \u2019",
        "\u2019, ''''",
        "' ', ','",
        "'.', 1",
        "a, ''",
        "'', ','",
        "'.', ',,'",
        "-, ','",
        "'.', +"
    })
    void equivalentSeparatorsAndPartsOfNumbersAreRefused(String decimal, String group) {
        assertThrows(IllegalArgumentException.class, () -> new NumberNotation(decimal, group));
    }

    @ParameterizedTest
    @CsvSource({
        "en-US, '1,250.50'",
        "en-GB, '1,250.50'",
        "de, '1.250,50'",
        "de-CH, '1''250.50'",
        "fr, '1 250,50'",
        "fr-CH, '1 250,50'",
        "es, '1.250,50'",
        "pt-BR, '1.250,50'",
        "it, '1.250,50'",
        "nl, '1.250,50'",
        "pl, '1 250,50'",
        "sv, '1 250,50'",
        "ja, '1,250.50'",
        "zh-CN, '1,250.50'"
    })
    void theNotationOfALocaleIsThatOfCldr(String tag, String example) {
        NumberNotation notation = NumberNotation.of(Locale.forLanguageTag(tag));

        assertEquals(example, notation.example());
        assertEquals("1250.50", notation.plain(example));
    }

    /** JDK 17 has the signs of Arabic-Indic digits, JDK 25 a point and a comma. */
    @Test
    void theNotationOfArabicDependsOnTheVersionOfThePlatform() {
        NumberNotation notation = NumberNotation.of(Locale.forLanguageTag("ar"));

        assertTrue(List.of("1\u066C250\u066B50", "1,250.50").contains(notation.example()), notation.example());
    }

    @Test
    void aTextThatIsNotANumberHasNoPlainForm() {
        assertNull(NumberNotation.PLAIN.plain("1,250"));
        assertNull(NumberNotation.PLAIN.plain(""));
        assertNull(NumberNotation.PLAIN.plain("."));
        assertNull(NumberNotation.of(',').plain("1250.50"));
    }
}

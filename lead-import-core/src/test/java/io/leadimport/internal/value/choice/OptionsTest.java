package io.leadimport.internal.value.choice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.form.ChoiceField;
import io.leadimport.form.FieldBuilder;
import io.leadimport.form.Fields;
import io.leadimport.form.LeadForm;
import io.leadimport.internal.text.Cell;
import io.leadimport.internal.text.ColumnNames;
import io.leadimport.problem.Problem;
import io.leadimport.validation.RowValidator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("machine")
@net.jqwik.api.Tag("machine")
class OptionsTest {
    /** The quick way and the thorough way are one: a text means an option if their keys are equal. */
    @Property(tries = 2000)
    void aTextMeansTheOptionOfItsKey(@ForAll("lists") List<String> texts, @ForAll("texts") String text) {
        List<List<String>> distinct = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        texts.stream().filter(one -> keys.add(ColumnNames.key(one))).forEach(one -> distinct.add(List.of(one)));
        int expected = -1;
        for (int i = 0; i < distinct.size(); i++) {
            if (ColumnNames.key(distinct.get(i).get(0)).equals(ColumnNames.key(text))) {
                expected = i;
            }
        }
        assertEquals(expected, new Options(distinct).indexOf(Cell.of(text).strip()), () -> distinct + " " + text);
    }

    @Provide
    Arbitrary<List<String>> lists() {
        return texts().list().ofMinSize(1).ofMaxSize(8);
    }

    /** Letters whose case, form or width is not what it seems, and white space of all kinds. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "a",
                        "A",
                        "i",
                        "I",
                        "\u0130",
                        "\u0131",
                        "\u00DF",
                        "\u1E9E",
                        "s",
                        "\u017F",
                        "k",
                        "\u212A",
                        "\u00E9",
                        "e\u0301",
                        "\u00C9",
                        "\u03C3",
                        "\u03C2",
                        "\u03A3",
                        "\uFF21",
                        "1",
                        "\uFF11",
                        "\u00B2",
                        "\uFB01",
                        " ",
                        "\u00A0",
                        "\u3000",
                        "\t",
                        "-",
                        "\uD83D\uDE00",
                        "\uD801\uDC00",
                        "\uD801\uDC28",
                        "\u01C4",
                        "\u01C5",
                        "\u0345",
                        "\u1FB3",
                        "\u00B5",
                        "\u03BC")
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(parts -> String.join("", parts))
                .filter(text -> !text.isBlank() && !ColumnNames.key(text).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "EMAE, EMEA",
        "emea., EMEA",
        "Onlien, Online",
        "Fairs, Trade fair",
        "trade-fair, Trade fair",
        "Emer, ''",
        "XX, ''",
        "E, ''",
        "Mars, ''",
        "2x, ''"
    })
    void anUnknownTextGetsTheClosestOptionIfThereIsExactlyOne(String text, String nearest) {
        ChoiceField field = Fields.choice("f", "EMEA", "AMER", "10")
                .option("11", "Online")
                .option("2", "Trade fair", "Fair", "Messe");
        String asked = nearest.isEmpty() ? "" : " Did you mean \u201C" + nearest + "\u201D?";
        assertEquals(
                "\u201Cf\u201D takes one of EMEA; AMER; 10; Online; Trade fair, not \u201C" + text + "\u201D." + asked,
                problem(field, text).message(Locale.ENGLISH));
    }

    @Test
    void anUnknownTextListsTheFirstTenOptionsAndTheClosestOfAll() {
        ChoiceField field = Fields.choice("f");
        IntStream.rangeClosed(1, 5_000).forEach(i -> field.option("k" + i, "Option number " + i));
        assertEquals(
                "\u201Cf\u201D takes one of "
                        + String.join(
                                "; ",
                                IntStream.rangeClosed(1, 10)
                                        .mapToObj(i -> "Option number " + i)
                                        .toList())
                        + "; \u2026, not \u201Coption nmber 77\u201D. Did you mean \u201COption number 77\u201D?",
                problem(field, "option nmber 77").message(Locale.ENGLISH));
    }

    @Test
    void ofSeveralOptionsTheWrongOneIsNamed() {
        ChoiceField field = Fields.choices("f", "Trade fair", "Web");
        assertEquals(
                "\u201Cf\u201D takes some of Trade fair; Web, not \u201Cx\uFFFD\u201D. Put a semicolon between them.",
                problem(field, "Trade\u00A0fair; web ;x\u200B; y").message(Locale.ENGLISH));
    }

    @Test
    void aVeryLongTextIsNotCompared() {
        String text =
                problem(Fields.choice("f", "x".repeat(100)), "x".repeat(101)).message(Locale.ENGLISH);
        assertTrue(text.endsWith("\u201D."), text);
    }

    private static Problem problem(FieldBuilder<?> field, String text) {
        return RowValidator.of(LeadForm.named("f").field(field.strict()).build())
                .validate(Map.of("f", text))
                .problem("f")
                .orElseThrow();
    }

    /** Bringing a text into another form takes time that grows with the square of its length. */
    @Test
    void aTextMuchLongerThanEveryOptionMeansNone() {
        Options options = new Options(List.of(List.of("\u00E4")));
        assertEquals(0, options.indexOf(Cell.of("a\u0308")));
        assertEquals(-1, options.indexOf(Cell.of("a\u0308" + "\u00AD".repeat(40))));
        assertEquals(-1, options.indexOf(Cell.of("a" + "\u0301\u0323".repeat(49_000))));
    }
}

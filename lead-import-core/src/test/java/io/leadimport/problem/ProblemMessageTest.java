package io.leadimport.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("machine")
@net.jqwik.api.Tag("machine")
class ProblemMessageTest {
    private static final String KEPT = " The lead has no value here; the text of the cell is kept.";

    private static Problem ofCell(Severity severity, String value) {
        return new Problem(
                ProblemCode.TYPE_INTEGER, severity, new Problem.Position(3, 3, "Size", "size"), value, Map.of());
    }

    private static Properties texts() throws IOException {
        Properties texts = new Properties();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(Problem.class.getResourceAsStream("Messages.properties")),
                StandardCharsets.UTF_8)) {
            texts.load(file);
        }
        return texts;
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void everyCodeHasATextOfWholeSentences(ProblemCode code) throws IOException {
        Properties texts = texts();
        Set<String> ofCode = texts.stringPropertyNames().stream()
                .filter(key -> key.equals(code.code()) || key.startsWith(code.code() + "."))
                .collect(Collectors.toSet());
        assertFalse(ofCode.isEmpty(), "no text");
        for (String key : ofCode) {
            String text = texts.getProperty(key);
            assertTrue(
                    text.endsWith(".")
                            || text.endsWith("?")
                            || text.equals("{message}")
                            || text.endsWith("pipe\".")
                            || text.endsWith("{advice}"),
                    text);
        }
    }

    @Test
    void everyTextHasACode() throws IOException {
        Set<String> codes =
                Stream.of(ProblemCode.values()).map(ProblemCode::code).collect(Collectors.toSet());
        for (String key : texts().stringPropertyNames()) {
            assertTrue(
                    codes.contains(key.replaceFirst("\\..*", ""))
                            || key.matches(
                                    "kept|no-room|list(\\.(headers|items|options))?|sentences|(advice|damage|guide|kind|proposal|question|status)\\..*"),
                    key);
        }
    }

    @Test
    void aProblemOfAnOptionalFieldMentionsThatItsTextIsKept() {
        String text = "\u201CSize\u201D takes a whole number such as 250, not \u201Cten\u201D.";
        assertEquals(text, ofCell(Severity.ERROR, "ten").message(Locale.ENGLISH));
        assertEquals(text + KEPT, ofCell(Severity.WARNING, "ten").message(Locale.ENGLISH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{x}", "{value}", "{column}", "${7*7}", "#{1}", "{0}", "'{'", "%s", "\\u0041", "{", "}", "}{"})
    void userTextIsNeverReadAsATemplate(String text) {
        assertEquals(
                "\u201C" + text + "\u201D takes a whole number such as 250, not \u201C" + text + "\u201D.",
                new Problem(
                                ProblemCode.TYPE_INTEGER,
                                Severity.ERROR,
                                new Problem.Position(1, 2, text, "f"),
                                text,
                                Map.of())
                        .message(Locale.ENGLISH));
        assertEquals(
                text,
                new Problem(
                                ProblemCode.ROW_RULE,
                                Severity.ERROR,
                                new Problem.Position(1, 2, null, null),
                                null,
                                Map.of("message", text))
                        .message(Locale.ENGLISH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{x}", "{value}", "{column}", "${7*7}", "#{1}", "{0}", "'{'", "%s", "\\u0041", "{", "}", "}{"})
    void userTextIsShownAsTypedInEveryLanguage(String text) {
        List<Problem> problems = List.of(
                new Problem(
                        ProblemCode.TYPE_TIME, Severity.WARNING, new Problem.Position(1, 2, text, "f"), text, Map.of()),
                new Problem(
                        ProblemCode.NOT_IN_LIST,
                        Severity.ERROR,
                        new Problem.Position(1, 2, text, "f"),
                        text,
                        Map.of("options", List.of(text, text))),
                new Problem(
                        ProblemCode.HEADER_DUPLICATE,
                        Severity.ERROR,
                        new Problem.Position(1, 0, text, "f"),
                        null,
                        Map.of("headers", List.of(text, text), "positions", List.of("1 (A)", "2 (B)"))),
                new Problem(
                        ProblemCode.HEADER_UNKNOWN,
                        Severity.WARNING,
                        new Problem.Position(1, 0, text, null),
                        null,
                        Map.of("reason", "similar", "label", text)));
        for (Locale language : Languages.TRANSLATED) {
            for (Problem problem : problems) {
                Problem plain = new Problem(
                        problem.code(),
                        problem.severity(),
                        new Problem.Position(problem.line(), problem.row(), "Q", problem.field()),
                        problem.value() == null ? null : "Q",
                        withQ(problem.arguments(), text));
                assertEquals(plain.message(language).replace("Q", text), problem.message(language), language::toString);
            }
        }
    }

    private static Map<String, Object> withQ(Map<String, Object> arguments, String text) {
        Map<String, Object> plain = new HashMap<>(arguments);
        plain.replaceAll((name, value) ->
                value.equals(text) ? "Q" : value.equals(List.of(text, text)) ? List.of("Q", "Q") : value);
        return plain;
    }

    @Test
    void controlCharactersAndDirectionMarksBecomeVisible() {
        assertEquals(
                "\u201CSize\u201D takes a whole number such as 250, not \u201C\u241B[31m\u240D\u240A\u2400\uFFFD\uFFFD\uFFFD\u201D.",
                ofCell(Severity.ERROR, "\u001B[31m\r\n\u0000\u007F\u202E\u2028").message(Locale.ENGLISH));
    }

    @Test
    void aLongCellIsCutInTheMessageWithAnEllipsis() {
        String message = ofCell(Severity.ERROR, "x".repeat(300)).message(Locale.ENGLISH);
        assertEquals(
                "\u201CSize\u201D takes a whole number such as 250, not \u201C" + "x".repeat(60) + "\u2026\u201D.",
                message);
    }

    @Test
    void textsOfTheHostAreShownInFull() {
        String reason = "The annual quota of your region is used up, and the next one begins on 1 January; ask sales.";
        assertEquals(
                reason,
                new Problem(
                                ProblemCode.ROW_RULE,
                                Severity.ERROR,
                                new Problem.Position(1, 2, null, null),
                                null,
                                Map.of("message", reason))
                        .message(Locale.ENGLISH));
    }

    @Property(tries = 300)
    void aValueIsCutAt200CharactersWithoutSplittingASurrogatePair(@ForAll String text) {
        String longer = text + "\uD83D\uDE00".repeat(120);
        for (String shift : new String[] {"", "a"}) {
            String value = Objects.requireNonNull(
                    ofCell(Severity.ERROR, shift + longer).value());
            assertTrue(value.length() >= 199 && value.length() <= 200, () -> "length " + value.length());
            assertTrue(StandardCharsets.UTF_8.newEncoder().canEncode(value), "half a pair");
        }
        if (text.length() <= 200 && StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            assertEquals(text, ofCell(Severity.ERROR, text).value());
        }
    }

    @Test
    void anUnpairedSurrogateInAValueBecomesAReplacementCharacter() {
        assertEquals("a\uFFFDb\uFFFD", ofCell(Severity.ERROR, "a\uD83Db\uDE00").value());
    }

    @Test
    void toStringHasThePositionAndNoTextOfTheFile() {
        assertEquals(
                "Problem[type-integer, error, line=3, row=3]",
                ofCell(Severity.ERROR, "secret").toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en",
                "en-GB",
                "tr-TR",
                "da",
                "nb-NO",
                "zh-TW",
                "zh-HK",
                "zh-Hant",
                "xx-u-nu-arab",
                "xx",
                "und",
                "no-NO-x-lvariant-NY"
            })
    void anUnknownLanguageIsEnglishWhateverTheDefaultLocale(String tag) {
        Locale before = Locale.getDefault();
        try {
            for (String machine : new String[] {"tr-TR", "de-DE", "en-US", "ar-EG"}) {
                Locale.setDefault(Locale.forLanguageTag(machine));
                assertEquals(
                        "The file has too many rows. Rows allowed: 10,000,000. Blank rows count too. Split the"
                                + " file, or delete the blank rows at its end.",
                        Problem.ofFile(ProblemCode.FILE_ROW_LIMIT, 0, Map.of("max", 10_000_000L))
                                .message(Locale.forLanguageTag(tag)));
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theArgumentsCannotBeChangedAndCodesAreUniqueKebabCase() {
        Problem problem = ofCell(Severity.ERROR, "x");
        org.junit.jupiter.api.Assertions.assertThrows(
                UnsupportedOperationException.class, () -> problem.arguments().put("a", 1));
        Set<String> codes =
                Stream.of(ProblemCode.values()).map(ProblemCode::code).collect(Collectors.toSet());
        assertEquals(ProblemCode.values().length, codes.size());
        assertTrue(
                codes.stream()
                        .allMatch(
                                code -> code.matches(
                                        "(file|csv|header|column|row|value|type|length|range|pattern|not|format|text|reference|constraint|duplicate)-[a-z-]+")));
    }

    @Test
    void inventedLocalesGetEnglish() {
        String english = ofCell(Severity.ERROR, "ten").message(Locale.ENGLISH);
        for (int i = 0; i < 1_000; i++) {
            Locale locale = Locale.forLanguageTag("xx-x-made" + i);
            assertEquals(english, ofCell(Severity.ERROR, "ten").message(locale));
        }
    }
}

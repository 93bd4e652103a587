package io.leadimport.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.internal.message.LocalNotation;
import io.leadimport.internal.message.MessageTemplate;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every language has all texts of English. A failure lists {@code language key}. */
@Tag("machine")
class TranslationTest {
    private static final Properties ENGLISH = Languages.texts(Locale.ROOT);
    private static final Pattern PLACE = Pattern.compile("\\{[^}]*}");

    /** Quotation marks of each language; all others are a slip. */
    private static final Map<String, String> QUOTES = Map.ofEntries(
            Map.entry("", "\u201C\u201D"),
            Map.entry("ar", "\u00AB\u00BB"),
            Map.entry("de", "\u201E\u201C"),
            Map.entry("es", "\u00AB\u00BB"),
            Map.entry("fr", "\u00AB\u00BB"),
            Map.entry("it", "\u00AB\u00BB"),
            Map.entry("ja", "\u300C\u300D"),
            Map.entry("nl", "\u201C\u201D"),
            Map.entry("pl", "\u201E\u201D"),
            Map.entry("pt_BR", "\u201C\u201D"),
            Map.entry("sv", "\u201D"),
            Map.entry("zh_CN", "\u201C\u201D"));

    private static final Pattern ANY_QUOTE =
            Pattern.compile("[\"'\u00AB\u00BB\u2018\u201A-\u201F\u2039\u203A\u300C-\u300F]");
    /** The text in which straight ones are to be typed. */
    private static final Pattern TO_BE_TYPED = Pattern.compile("\"[^\"]+\"\"[^\"]+\"");

    static Stream<Locale> all() {
        return Stream.concat(Stream.of(Locale.ROOT), Languages.TRANSLATED.stream());
    }

    static Stream<Locale> translated() {
        return Languages.TRANSLATED.stream();
    }

    private static void assertNone(Locale language, Predicate<String> wrong) {
        Properties texts = Languages.texts(language);
        assertEquals(
                List.of(),
                new TreeSet<>(texts.stringPropertyNames())
                        .stream()
                                .filter(wrong)
                                .map(key -> language + " " + key + " = " + texts.getProperty(key))
                                .toList());
    }

    @ParameterizedTest
    @MethodSource("translated")
    void everyLanguageHasExactlyTheKeysOfEnglish(Locale language) {
        assertEquals(keys(language, ENGLISH), keys(language, Languages.texts(language)));
    }

    private static String keys(Locale language, Properties texts) {
        return new TreeSet<>(texts.stringPropertyNames())
                .stream().map(key -> language + " " + key).collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void noKeyOccursTwiceAndLinesAreKeysWithTexts(Locale language) throws IOException {
        try (InputStream file = Languages.class.getResourceAsStream(Languages.fileOf(language))) {
            List<String> keys = new ArrayList<>();
            for (String line : new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                assertTrue(line.isEmpty() || line.matches("[a-z0-9.-]+ = \\S(.*\\S)?"), line);
                keys.add(line.replaceFirst(" =.*", ""));
            }
            keys.removeIf(String::isEmpty);
            assertEquals(keys.stream().distinct().toList(), keys);
        }
    }

    @ParameterizedTest
    @MethodSource("translated")
    void everyLanguageHasThePlaceholdersOfEnglish(Locale language) {
        Properties texts = Languages.texts(language);
        assertNone(language, key -> !places(texts, key).equals(places(ENGLISH, key)));
    }

    private static Set<String> places(Properties texts, String key) {
        return PLACE.matcher(texts.getProperty(key, ""))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("translated")
    void noTranslationIsEnglish(Locale language) {
        Properties texts = Languages.texts(language);
        assertNone(
                language,
                key -> !key.matches(
                                "row-rule|constraint-violation(\\.(absent|row))?|(list|sentences).*|guide\\.no|kind\\.vcard|status\\.suspended")
                        && texts.getProperty(key).equals(ENGLISH.getProperty(key)));
    }

    /** A text must fit a cell of a spreadsheet or a line of a page. */
    @ParameterizedTest
    @MethodSource("all")
    void translationsAreNotMuchLongerThanEnglish(Locale language) {
        Properties texts = Languages.texts(language);
        assertNone(
                language,
                key -> texts.getProperty(key).length()
                        > Math.min(370, 30 + 1.6 * ENGLISH.getProperty(key, "").length()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void translationsUseTheQuotationMarksOfTheLanguage(Locale language) {
        Properties texts = Languages.texts(language);
        String own = Objects.requireNonNull(QUOTES.get(language.toString()));
        assertNone(
                language,
                key -> ANY_QUOTE
                        .matcher(TO_BE_TYPED.matcher(texts.getProperty(key)).replaceAll(""))
                        .results()
                        .anyMatch(quote -> !own.contains(quote.group())));
    }

    /** So that no language needs plural forms. */
    @ParameterizedTest
    @MethodSource("all")
    void noNumberStandsBeforeANoun(Locale language) {
        Properties texts = Languages.texts(language);
        assertNone(
                language,
                // a custom type puts a description there, not a number
                key -> !key.matches("(type|guide)[.-]custom")
                        && texts.getProperty(key)
                                .matches(".*\\{(found|expected|total|fits|fitsDeclared)}\\s*\\p{L}.*"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void translationsAreWholeSentences(Locale language) {
        Properties texts = Languages.texts(language);
        assertNone(
                language,
                key -> !key.matches("row-rule|file-not-csv|(kind|list|proposal|sentences|status)\\b.*")
                        && !texts.getProperty(key).matches(end(key)));
    }

    /** The words of a table have no end, a question has its mark, and all else a full stop. */
    private static String end(String key) {
        if (key.matches("guide\\.(column|required|accepted|example|yes|no)")) {
            return ".*\\p{L}";
        }
        return ENGLISH.getProperty(key, "").endsWith("?") ? ".*[?\u061F\uFF1F]" : ".*[.\u3002]";
    }

    /** Digits and signs among letters from right to left would change their places. */
    @ParameterizedTest
    @MethodSource("translated")
    void rightToLeftTextsIsolateTextToBeTyped(Locale language) {
        Properties texts = Languages.texts(language);
        assertNone(
                language,
                key -> MessageTemplate.of(texts.getProperty(key), new LocalNotation(Locale.ENGLISH))
                                .isRightToLeft()
                        && PLACE.matcher(texts.getProperty(key))
                                .replaceAll("")
                                .replaceAll("\u2068[^\u2068\u2069]*\u2069", "")
                                .matches(".*([0-9\u2068\u2069+=@/]|[A-Za-z] ?\\().*"));
    }
}

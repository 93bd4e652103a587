package io.leadimport.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts of the commands, in twelve languages. */
@Tag("machine")
final class WordsTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");

    @ParameterizedTest
    @ValueSource(strings = {"ar", "de", "es", "fr", "it", "ja", "nl", "pl", "pt_BR", "sv", "zh_CN"})
    void everyLanguageHasTheTextsAndPlaceholdersOfEnglish(String language) throws Exception {
        assertEquals(placeholders(""), placeholders("_" + language));
    }

    private static Map<String, List<String>> placeholders(String ending) throws Exception {
        Map<String, List<String>> found = new TreeMap<>();
        String name = "/" + Words.BUNDLE.replace('.', '/') + ending + ".properties";
        try (var in = WordsTest.class.getResourceAsStream(name)) {
            ResourceBundle texts = new PropertyResourceBundle(in);
            for (String key : texts.keySet()) {
                assertFalse(texts.getString(key).isBlank(), key);
                found.put(
                        key,
                        PLACEHOLDER
                                .matcher(texts.getString(key))
                                .results()
                                .map(MatchResult::group)
                                .sorted()
                                .toList());
            }
        }
        return found;
    }

    @Test
    void anArgumentIsNeverReadAsAPlaceholderOrAGroup() {
        assertEquals("\u201C{1} $1 \\\u201D in row 7", new Words(Locale.ENGLISH).text("example.one", "{1} $1 \\", 7));
    }

    @Test
    void numbersHaveTheSameDigitsEverywhere() {
        for (String tag : List.of("ar-EG", "de-CH", "zh-CN", "pt-PT")) {
            String text = new Words(Locale.forLanguageTag(tag)).text("imported", 1234567);
            assertTrue(text.contains("1234567"), text);
        }
    }

    @Test
    void anArgumentIsIsolatedInTextsFromRightToLeft() {
        assertTrue(
                new Words(Locale.forLanguageTag("ar")).text("import-id", "i-1").contains("\u2068i-1\u2069"));
    }
}

package io.leadimport.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.internal.text.Bundles.Place;
import io.leadimport.internal.text.Bundles.Texts;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("machine")
class BundlesTest {
    private static final Map<String, String> FIRST = Map.of(
            ".properties", "own=first\nboth=first",
            "_de.properties", "both=zuerst",
            "_pt_BR.properties", "both=primeiro");
    private static final Map<String, String> SECOND = Map.of(
            ".properties", "both=second\ngap=second",
            "_de_AT.properties", "both=dann\ngap=dann",
            "_zh_CN.properties", "gap=\u7B2C\u4E8C");

    private final List<String> opened = new ArrayList<>();
    private final Bundles<Texts> bundles =
            new Bundles<>(List.of(place(FIRST), place(SECOND)), (locale, texts) -> texts);

    private Place place(Map<String, String> files) {
        return ending -> Stream.ofNullable(files.get(ending)).map(text -> {
            opened.add(ending);
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "de-AT, first, zuerst, dann",
        "de-CH, first, zuerst, second",
        "pt, first, primeiro, second",
        "pt-PT, first, primeiro, second",
        "zh, first, first, \u7B2C\u4E8C",
        "zh-SG, first, first, \u7B2C\u4E8C",
        "zh-TW, first, first, second",
        "fr, first, first, second"
    })
    void theFirstPlaceComesFirstAndTheNearestLocaleInIt(String locale, String own, String both, String gap) {
        Texts texts = bundles.in(Locale.forLanguageTag(locale));
        assertEquals(
                List.of(own, both, gap),
                Stream.of("own", "both", "gap")
                        .map(key -> texts.text(key).orElseThrow().text())
                        .toList());
        assertTrue(texts.text("none").isEmpty());
    }

    @Test
    void textsWithoutALanguageAreMarkedAsSuch() {
        assertTrue(bundles.in(Locale.GERMANY).text("both").orElseThrow().isOfLanguage());
        assertFalse(bundles.in(Locale.FRANCE).text("both").orElseThrow().isOfLanguage());
    }

    @Test
    void aFileIsReadOnceEvenIfManyLocalesShareIt() {
        IntStream.range(0, 500).forEach(i -> {
            Locale locale = new Locale.Builder()
                    .setLanguage("de")
                    .setVariant("var" + (100 + i % 250))
                    .build();
            assertEquals("zuerst", bundles.in(locale).text("both").orElseThrow().text());
        });
        assertEquals(List.of("_de.properties", ".properties", ".properties"), opened);
    }

    @Test
    void filesThatAreNotUtf8AreReadAsLatin1() {
        Place latin = ending -> Stream.of(new ByteArrayInputStream("a=\u00E4".getBytes(StandardCharsets.ISO_8859_1)));
        Bundles<String> made = new Bundles<>(
                List.of(latin), (locale, texts) -> texts.text("a").orElseThrow().text());
        assertEquals("\u00E4", made.in(Locale.ROOT));
    }

    @Test
    void aLongVariantOfALocaleIsIgnored() {
        Place empty = ending -> {
            opened.add(ending);
            return Stream.empty();
        };
        Bundles<String> made = new Bundles<>(List.of(empty), (locale, texts) -> "made");
        made.in(new Locale("de", "DE", "POSIX"));
        assertEquals(List.of("_de_DE_POSIX.properties", "_de_DE.properties", "_de.properties", ".properties"), opened);
        opened.clear();
        made.in(new Locale("de", "DE", "a_".repeat(3_000)));
        assertEquals(List.of("_de_DE.properties", "_de.properties", ".properties"), opened);
        opened.clear();
        made.in(Locale.forLanguageTag("zh-Hant-abcdefgh-ijklmnop-qrstuvwx"));
        assertFalse(opened.contains("_zh_CN.properties"), opened::toString);
    }

    @Test
    void aFileThatCannotBeReadIsNamed() {
        Bundles<String> made =
                new Bundles<>(List.of(place(Map.of("_da.properties", "key=\\u12"))), (locale, texts) -> "made");
        IllegalStateException broken = assertThrows(IllegalStateException.class, () -> made.in(new Locale("da")));
        assertEquals("the texts in a file whose name ends in _da.properties cannot be read", broken.getMessage());
    }
}

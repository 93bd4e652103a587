package io.leadimport.internal.value.choice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.leadimport.internal.text.ColumnNames;
import io.leadimport.internal.text.EditDistance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("machine")
@net.jqwik.api.Tag("machine")
class SuggestionsTest {
    private static final int SHORTEST = 3;

    @Test
    void atMostThreeLettersMayBeWrongInALongText() {
        Suggestions texts =
                new Suggestions(Map.of("enterprise solutions northern region 0123", 0), ColumnNames::key, SHORTEST);
        assertEquals(
                "enterprise solutions northern region 0123", texts.keyOf("Enterprise Solutons Northen Regin 0123"));
        assertNull(texts.keyOf("Enterprse Solutons Northen Regin 0123"));
    }

    @Test
    void eachOfManySimilarTextsIsFound() {
        Map<String, Integer> regions = new LinkedHashMap<>();
        IntStream.range(0, 249).forEach(i -> regions.put("region " + (1000 + i), i));
        Suggestions texts = new Suggestions(regions, UnaryOperator.identity(), SHORTEST);
        regions.keySet().forEach(region -> assertEquals(region, texts.keyOf(region.replace("gi", "ig"))));
    }

    @Test
    void nothingIsSuggestedIfMoreTextsAreSimilarThanAreCompared() {
        Map<String, Integer> keys = new LinkedHashMap<>();
        keys.put("abcdefghx", 0);
        permutations("", "defghi", "abc", keys);
        keys.put("abcdefghy", keys.size());
        assertEquals("abcdefghi", new Suggestions(keys, UnaryOperator.identity(), SHORTEST).keyOf("abcdefghi"));
        keys.remove("abcdefghi");
        assertNull(new Suggestions(keys, UnaryOperator.identity(), SHORTEST).keyOf("abcdefghi"));
    }

    private static void permutations(String begin, String letters, String before, Map<String, Integer> keys) {
        if (letters.isEmpty()) {
            keys.put(before + begin, keys.size());
        }
        for (int i = 0; i < letters.length(); i++) {
            String rest = letters.substring(0, i) + letters.substring(i + 1);
            permutations(begin + letters.charAt(i), rest, before, keys);
        }
    }

    /** Keys that are skipped because of their letters would not have been close. Every third key is ambiguous. */
    @Property
    void theClosestTextIsFoundAsIfAllWereCompared(
            @ForAll("texts") @Size(max = 20) List<String> keys,
            @ForAll("text") String wanted,
            @ForAll @IntRange(min = 1, max = 5) int owners) {
        Map<String, Integer> byKey = new LinkedHashMap<>();
        keys.forEach(key -> byKey.put(key, byKey.size() % owners));
        byKey.replaceAll((key, owner) -> key.endsWith("c") ? null : owner);

        assertEquals(nearest(byKey, wanted), new Suggestions(byKey, UnaryOperator.identity(), SHORTEST).keyOf(wanted));
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return text().list();
    }

    @Provide
    Arbitrary<String> text() {
        return Arbitraries.strings().withCharRange('a', 'e').ofMaxLength(14);
    }

    private static String nearest(Map<String, Integer> owners, String wanted) {
        int fewest = Integer.MAX_VALUE;
        List<String> nearest = new ArrayList<>();
        for (String key : owners.keySet()) {
            int longest = Math.max(key.length(), wanted.length());
            int tolerable = longest < SHORTEST ? 0 : Math.min(3, Math.max(1, longest / 4));
            int edits = EditDistance.of(key, wanted, tolerable);
            if (edits <= tolerable && edits < fewest) {
                nearest.clear();
            }
            if (edits <= tolerable && edits <= fewest) {
                nearest.add(key);
                fewest = edits;
            }
        }
        boolean clear = nearest.stream().map(owners::get).distinct().count() == 1;
        String last = nearest.isEmpty() ? "" : nearest.get(nearest.size() - 1);
        return clear && owners.get(last) != null ? last : null;
    }
}

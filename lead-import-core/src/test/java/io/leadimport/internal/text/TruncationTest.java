package io.leadimport.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

@Tag("machine")
class TruncationTest {
    /** Whole pairs and letters, so that only a cut could leave half a pair. */
    @Property
    void aTextIsCutAtTheLimitWithoutSplittingASurrogatePair(
            @ForAll("texts") String text, @ForAll @IntRange(max = 12) int limit) {
        String cut = Truncation.of(text, limit);
        assertTrue(text.startsWith(cut));
        assertEquals(
                0,
                cut.codePoints()
                        .filter(c -> Character.getType(c) == Character.SURROGATE)
                        .count());
        int next = cut.length() < text.length() ? Character.charCount(text.codePointAt(cut.length())) : limit + 1;
        assertTrue(cut.length() <= limit && cut.length() + next > limit);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "\uD83D\uDE00").list().ofMaxSize(10).map(parts -> String.join("", parts));
    }
}

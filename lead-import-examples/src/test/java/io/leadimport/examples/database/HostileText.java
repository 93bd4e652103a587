package io.leadimport.examples.database;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Texts that break stores. None has what no lead can have: control characters and halves of surrogate pairs. */
public final class HostileText {
    private static final List<String> PIECES = List.of(
            "\\", "\\.", "\\N", "\\.\n", "\t", "\n", "\r\n", "\"", "'", "''", "$$", ";", "--", "/*", "{", "}", "%", "_",
            "\\u0000", "\\x41", "\u00E9", "e\u0301", "\u0130", "\u0131", "\u00DF", "\u200B", "\uFEFF", "\uFFFE", "\uFFFF",
            "\uD83D\uDE00", "\uDBFF\uDFFF", " ", "\u00A0", "a", "A", "null", "NULL", "1e400", "-0", "012");

    private HostileText() {}

    /** {@return any text} */
    public static Arbitrary<String> any() {
        Arbitrary<String> anyCharacter = Arbitraries.integers()
                .between(' ', Character.MAX_CODE_POINT)
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
                .map(Character::toString);
        return Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.of(PIECES)), Tuple.of(1, anyCharacter))
                .list()
                .ofMaxSize(12)
                .map(pieces -> String.join("", pieces));
    }
}

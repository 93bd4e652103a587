package io.leadimport.examples.database;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts that break stores, without control characters and halves of surrogate pairs, which no lead has. */
public final class HostileText {
    private static final List<String> PIECES = List.of(
            "\\",
            "\\.",
            "\\N",
            "\\.\n",
            "\t",
            "\n",
            "\r\n",
            "\"",
            "'",
            "''",
            "$$",
            ";",
            "--",
            "/*",
            "{",
            "}",
            "%",
            "_",
            "\\u0000",
            "\\x41",
            "\u00E9",
            "e\u0301",
            "\u0130",
            "\u0131",
            "\u00DF",
            "\u200B",
            "\uFEFF",
            "\uFFFE",
            "\uFFFF",
            "\uD83D\uDE00",
            "\uDBFF\uDFFF",
            " ",
            "\u00A0",
            "a",
            "A",
            "null",
            "NULL",
            "1e400",
            "-0",
            "012");

    private HostileText() {}

    /** {@return any text} */
    public static Arbitrary<String> any() {
        return Arbitraries.randomValue(HostileText::any);
    }

    /** {@return any text} */
    public static String any(Random random) {
        return Stream.generate(
                        () -> random.nextInt(4) == 0 ? anyCharacter(random) : PIECES.get(random.nextInt(PIECES.size())))
                .limit(random.nextInt(13))
                .collect(Collectors.joining());
    }

    private static String anyCharacter(Random random) {
        int c = random.nextInt(Character.MAX_CODE_POINT + 1);
        boolean illegal = Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
        return illegal ? anyCharacter(random) : Character.toString(c);
    }
}

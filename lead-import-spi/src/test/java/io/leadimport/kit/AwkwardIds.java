package io.leadimport.kit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Ids that files and people may contain, but no store. */
final class AwkwardIds {
    static final List<String> ALL = List.of(
            "",
            " ",
            "\t",
            "+1",
            "-1",
            "1.0",
            "1e0",
            "0x1",
            "1abc",
            "\uff11",
            "\u0661",
            "99999999999999999999999999",
            "null",
            "%",
            "_",
            "' OR 1=1",
            "'; --",
            "\\",
            "\"",
            "\u0000",
            "1\u0000",
            "\ud800",
            "\ud83d\ude00",
            "00000000-0000-0000-0000-00000000000g",
            "x".repeat(10_000),
            "1".repeat(10_000));

    private AwkwardIds() {}

    /** Texts that a lenient parser, a padded comparison or a collation would take for the id. */
    static Set<String> variantsOf(String id) {
        Set<String> variants = new LinkedHashSet<>(List.of(
                id.toUpperCase(Locale.ROOT),
                id.toLowerCase(Locale.ROOT),
                id + " ",
                " " + id,
                "+" + id,
                "0" + id,
                id + "abc",
                id + "\u0000",
                fullWidth(id)));
        variants.remove(id);
        return variants;
    }

    private static String fullWidth(String id) {
        StringBuilder text = new StringBuilder();
        id.chars().forEach(c -> text.append((char) (c >= '0' && c <= '9' ? c - '0' + '\uff10' : c)));
        return text.toString();
    }
}

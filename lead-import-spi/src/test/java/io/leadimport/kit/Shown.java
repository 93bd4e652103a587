package io.leadimport.kit;

import io.leadimport.spi.ImportKey;
import java.util.Locale;

/** Makes text printable, quoted and short for a message. */
final class Shown {
    private static final int LIMIT = 60;

    private Shown() {}

    static String text(String text) {
        StringBuilder shown = new StringBuilder("\"");
        text.chars().limit(LIMIT).forEach(c -> shown.append(printable(c)));
        return shown + (text.length() > LIMIT ? "\u2026\" (" + text.length() + " characters)" : "\"");
    }

    /** The id, and the partner in whose scope it is. */
    static String key(ImportKey key) {
        return text(key.importId())
                + key.partnerId().map(id -> " of the partner " + text(id)).orElse("");
    }

    private static String printable(int c) {
        return c >= ' ' && c <= '~' ? Character.toString(c) : String.format(Locale.ROOT, "\\u%04x", c);
    }
}

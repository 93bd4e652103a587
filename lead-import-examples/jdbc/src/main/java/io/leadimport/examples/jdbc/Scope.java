package io.leadimport.examples.jdbc;

import io.leadimport.spi.ImportKey;
import java.util.Optional;

/** Converts the scope of an import to its column and back: the id of the partner, or an empty text for admins. */
public final class Scope {
    private Scope() {}

    /**
     * Converts a scope to the text of its column.
     *
     * @param partnerId the partner whose users share the import; empty for admins
     * @return its text
     */
    public static String text(Optional<String> partnerId) {
        return partnerId.orElse("");
    }

    /**
     * Returns whether a row can have this key.
     *
     * @param key any key
     * @return false if no row can have it
     */
    public static boolean canBeStored(ImportKey key) {
        return key.partnerId().map(StorableText::canBeKey).orElse(true) && StorableText.canBeKey(key.importId());
    }

    static Optional<String> partnerId(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}

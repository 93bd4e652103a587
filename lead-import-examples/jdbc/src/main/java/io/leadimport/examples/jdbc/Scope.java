package io.leadimport.examples.jdbc;

import io.leadimport.spi.ImportKey;
import java.util.Optional;

/** The scope of an import as the tables hold it: the id of the partner, or nothing for admins. */
public final class Scope {
    private Scope() {}

    /**
     * A scope for the tables.
     *
     * @param partnerId the partner whose users share the import; empty for admins
     * @return its text
     */
    public static String text(Optional<String> partnerId) {
        return partnerId.orElse("");
    }

    /**
     * Whether a row can have this key.
     *
     * @param key any key
     * @return false if no row has it
     */
    public static boolean canBeStored(ImportKey key) {
        return key.partnerId().map(StorableText::canBeKey).orElse(true) && StorableText.canBeKey(key.importId());
    }

    static Optional<String> partnerId(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}

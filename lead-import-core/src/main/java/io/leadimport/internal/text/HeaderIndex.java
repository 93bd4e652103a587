package io.leadimport.internal.text;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Maps column names to their meaning. Names are compared by {@link ColumnNames#key}: letter case, white space and
 * Unicode normalization form do not matter. Thread-safe after it is filled.
 *
 * @param <T> the meaning of a name
 */
public final class HeaderIndex<T> {
    private final Map<String, T> byKey = new HashMap<>();
    /**
     * The key of each added name. Most headers equal an added name exactly, and creating a key takes longer than
     * checking a cell.
     */
    private final Map<String, String> keys = new HashMap<>();

    /**
     * Adds a name. A later meaning replaces an earlier one.
     *
     * @param name the name
     * @param meaning its meaning
     * @return its previous meaning, or null
     */
    public @Nullable T put(String name, T meaning) {
        return byKey.put(keys.computeIfAbsent(name, ColumnNames::key), meaning);
    }

    /**
     * Returns the meaning of a name.
     *
     * @param name the name, for example a header as the file has it
     * @return its meaning, or null if the name is unknown
     */
    public @Nullable T get(String name) {
        String key = keys.get(name);
        return byKey.get(key == null ? ColumnNames.key(name) : key);
    }
}

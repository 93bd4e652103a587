package io.leadimport.internal.text;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a column name stands for. Names are compared as {@link ColumnNames#key} says: letter case, white space and
 * Unicode form do not matter. Thread-safe once it is filled.
 *
 * @param <T> what a name stands for
 */
public final class HeaderIndex<T> {
    private final Map<String, T> byKey = new HashMap<>();
    /** The keys of names as they were put: most headers are written so, and making a key takes longer than checking a cell. */
    private final Map<String, String> keys = new HashMap<>();

    /**
     * Adds a name. A later meaning replaces an earlier one.
     *
     * @param name the name
     * @param meaning what it stands for
     * @return what it stood for before, or null
     */
    public @Nullable T put(String name, T meaning) {
        return byKey.put(keys.computeIfAbsent(name, ColumnNames::key), meaning);
    }

    /**
     * Finds a name.
     *
     * @param name the name, for example a header as the file has it
     * @return what it stands for, or null if it is unknown
     */
    public @Nullable T get(String name) {
        String key = keys.get(name);
        return byKey.get(key == null ? ColumnNames.key(name) : key);
    }
}

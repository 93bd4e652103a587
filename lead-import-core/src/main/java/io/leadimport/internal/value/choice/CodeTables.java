package io.leadimport.internal.value.choice;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The tables of names by their languages, each made once for a process, up to a number of tables. Thread-safe. */
final class CodeTables {
    private static final int MAX_KEPT = 32;

    private final Map<List<Locale>, CodeTable> kept = new ConcurrentHashMap<>();
    private final Function<List<Locale>, CodeTable> maker;

    CodeTables(Function<List<Locale>, CodeTable> maker) {
        this.maker = maker;
    }

    CodeTable in(List<Locale> languages) {
        CodeTable table = kept.get(languages);
        if (table == null) {
            table = maker.apply(languages);
            if (kept.size() < MAX_KEPT) {
                kept.put(languages, table);
            }
        }
        return table;
    }
}

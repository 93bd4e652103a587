package io.leadimport.internal.value.choice;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Caches the readers of one kind of code by the languages of its names, up to {@value #MAX_KEPT} of them. Thread-safe.
 */
final class CodeReaders {
    private static final int MAX_KEPT = 32;

    private final Map<List<Locale>, CodeReader> kept = new ConcurrentHashMap<>();
    private final Function<List<Locale>, CodeReader> maker;

    CodeReaders(Function<List<Locale>, CodeReader> maker) {
        this.maker = maker;
    }

    CodeReader in(List<Locale> languages) {
        CodeReader reader = kept.get(languages);
        if (reader == null) {
            reader = maker.apply(languages);
            if (kept.size() < MAX_KEPT) {
                kept.put(languages, reader);
            }
        }
        return reader;
    }
}

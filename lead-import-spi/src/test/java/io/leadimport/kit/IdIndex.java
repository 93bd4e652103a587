package io.leadimport.kit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Entries by exact id, and a log of the queries. Thread-safe. */
final class IdIndex<T> {
    private final NavigableMap<String, T> entries = new TreeMap<>();
    private final List<Set<String>> queries = Collections.synchronizedList(new ArrayList<>());

    IdIndex(Collection<T> entries, Function<T, String> id) {
        for (T entry : entries) {
            if (this.entries.putIfAbsent(id.apply(entry), entry) != null) {
                throw new IllegalArgumentException("two entries have the id " + id.apply(entry));
            }
        }
    }

    List<T> find(Set<String> ids) {
        queries.add(Collections.unmodifiableSet(new LinkedHashSet<>(ids)));
        return ids.stream().map(entries::get).filter(Objects::nonNull).toList();
    }

    Collection<T> after(@Nullable String id) {
        return (id == null ? entries : entries.tailMap(id, false)).values();
    }

    List<Set<String>> queries() {
        synchronized (queries) {
            return List.copyOf(queries);
        }
    }

    int size() {
        return entries.size();
    }
}

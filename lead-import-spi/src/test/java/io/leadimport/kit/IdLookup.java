package io.leadimport.kit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Asks a repository for ids, and compares its answer with what its store was loaded with. */
final class IdLookup<T> {
    private final Map<String, List<?>> loaded = new LinkedHashMap<>();
    private final Function<T, List<?>> facts;
    private final Function<Set<String>, Collection<T>> find;

    /**
     * Creates a lookup.
     *
     * @param loaded the entries of the store
     * @param facts the components of an entry to compare, starting with its id
     * @param find calls the repository
     */
    IdLookup(List<T> loaded, Function<T, List<?>> facts, Function<Set<String>, Collection<T>> find) {
        loaded.forEach(entry -> this.loaded.put(idOf(facts.apply(entry)), facts.apply(entry)));
        this.facts = facts;
        this.find = find;
    }

    private static String idOf(List<?> facts) {
        return (String) facts.get(0);
    }

    Set<String> loadedIds() {
        return Collections.unmodifiableSet(loaded.keySet());
    }

    /** Asserts that the answer has each of the ids that the store holds, once and unchanged, and no other. */
    void finds(Rule rule, Collection<String> asked) {
        Set<String> ids = Collections.unmodifiableSet(new LinkedHashSet<>(asked));
        String question = ids.size() == 1 ? Shown.text(ids.iterator().next()) : ids.size() + " ids";
        List<List<?>> answer = rule.call(
                "findByIds must answer for " + question,
                () -> List.copyOf(find.apply(ids)).stream().<List<?>>map(facts).toList());
        answer.forEach(entry -> genuine(rule, entry, question));
        List<String> exact =
                answer.stream().map(IdLookup::idOf).filter(ids::contains).toList();
        List<String> doubles = new ArrayList<>(exact);
        new TreeSet<>(exact).forEach(doubles::remove);
        rule.holds(doubles.isEmpty(), () -> "findByIds must return each once, but returned twice: " + doubles);
        Set<String> missing = new TreeSet<>(loaded.keySet());
        missing.retainAll(ids);
        missing.removeAll(exact);
        rule.holds(
                missing.isEmpty(),
                () -> "asked for " + question + ", findByIds must return every one that exists, whatever its status, "
                        + "but did not return " + missing);
    }

    private void genuine(Rule rule, List<?> entry, String question) {
        List<?> expected = loaded.get(idOf(entry));
        rule.holds(
                expected != null,
                () -> "asked for " + question + ", findByIds returned the id " + Shown.text(idOf(entry))
                        + ", which the store does not hold. Return the id from the store, in its one canonical text, "
                        + "and never the text that was asked for");
        rule.holds(
                entry.equals(expected),
                () -> "findByIds must return what the store holds, expected " + expected + ", found " + entry);
    }
}

package io.leadimport.internal.lookup;

import io.leadimport.internal.text.Cell;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The distinct ids of one column and the host's record of each. Each id is looked up once. Ids are compared exactly.
 * Not thread-safe.
 *
 * <p>This class is hot: two look-ups per row. Its hash table finds a known id without creating a String. With a {@code
 * HashMap} of Strings, a check pass takes 1.08 times as long ({@code CompareBuilds} of the benchmarks, one run, medians
 * of CPU time over 5 rounds).
 */
public final class IdLookup<T> {
    /** The maximum number of ids that are looked up together. */
    public static final int BLOCK = 500;

    /** Hosts do not have longer ids, so longer texts are neither kept nor looked up. */
    private static final int MAX_LENGTH = 200;
    /** The assumed average length of an id in UTF-16 units; times the maximum number of ids, it limits the memory. */
    private static final int USUAL_LENGTH = 40;

    private final Function<Set<String>, Collection<T>> lookUp;
    private final Function<T, String> idOf;
    private @Nullable LookedUpId<T>[] table = newTable(64);
    private final List<LookedUpId<T>> unresolved = new ArrayList<>();
    private final List<LookedUpId<T>> all = new ArrayList<>();
    private long characters;
    private final long seed = ThreadLocalRandom.current().nextLong();

    public IdLookup(Function<Set<String>, Collection<T>> lookUp, Function<T, String> idOf) {
        this.lookUp = lookUp;
        this.idOf = idOf;
    }

    public LookedUpId<T> of(Cell cell) {
        return cell.length() > MAX_LENGTH ? LookedUpId.notFound(cell.text(MAX_LENGTH + 1)) : of((CharSequence) cell);
    }

    public LookedUpId<T> of(CharSequence text) {
        int hash = hash(text);
        int slot = hash & table.length - 1;
        for (LookedUpId<T> id = table[slot]; id != null; id = table[slot]) {
            if (id.hash() == hash && id.text().contentEquals(text)) {
                return id;
            }
            slot = slot + 1 & table.length - 1;
        }
        LookedUpId<T> id = new LookedUpId<>(text.toString(), hash);
        table[slot] = id;
        unresolved.add(id);
        all.add(id);
        characters += text.length();
        if (all.size() * 2 > table.length) {
            grow();
        }
        return id;
    }

    private void grow() {
        @Nullable LookedUpId<T>[] old = table;
        table = newTable(old.length * 2);
        for (LookedUpId<T> id : old) {
            if (id != null) {
                int slot = id.hash() & table.length - 1;
                while (table[slot] != null) {
                    slot = slot + 1 & table.length - 1;
                }
                table[slot] = id;
            }
        }
    }

    public int size() {
        return all.size();
    }

    boolean isMoreThan(int max) {
        return areMoreThan(max, size(), characters);
    }

    /**
     * Returns true if there are more ids than allowed, or if they have more characters than that number of ids of
     * average length.
     */
    static boolean areMoreThan(int max, long count, long characters) {
        return count > max || characters > (long) USUAL_LENGTH * Math.max(max, BLOCK);
    }

    public int unresolved() {
        return unresolved.size();
    }

    /** Looks up all ids that were not looked up before, in blocks. */
    public void resolve() {
        for (int from = 0; from < unresolved.size(); from += BLOCK) {
            List<LookedUpId<T>> block = unresolved.subList(from, Math.min(from + BLOCK, unresolved.size()));
            Set<String> wanted = new LinkedHashSet<>();
            block.forEach(id -> wanted.add(id.text()));
            for (T record : lookUp.apply(Collections.unmodifiableSet(wanted))) {
                String id = idOf.apply(record);
                if (wanted.contains(id)) {
                    of(id).found(record);
                }
            }
            block.forEach(id -> id.resolved());
        }
        unresolved.clear();
    }

    /** The ids for which the host has a record, in the order of the file. */
    Set<String> found() {
        Set<String> found = new LinkedHashSet<>();
        for (LookedUpId<T> id : all) {
            if (id.record() != null) {
                found.add(id.text());
            }
        }
        return Collections.unmodifiableSet(found);
    }

    /** Uses a random seed, so that an attacker cannot create a file whose ids all collide. */
    private int hash(CharSequence text) {
        long hash = seed;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return (int) (hash ^ hash >>> 29);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> @Nullable LookedUpId<T>[] newTable(int length) {
        return new LookedUpId[length];
    }
}

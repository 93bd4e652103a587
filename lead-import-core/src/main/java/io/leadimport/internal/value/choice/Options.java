package io.leadimport.internal.value.choice;

import io.leadimport.internal.text.Cell;
import io.leadimport.internal.text.ColumnNames;
import io.leadimport.internal.value.Characters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds the option that a text means. Two texts mean the same option if their {@link ColumnNames#key} is equal.
 * Immutable.
 *
 * <p>This class is hot: it sees every cell of a choice, country, language or currency. Its hash table compares without
 * regard to letter case, so that a text that differs from a listed one only in letter case is found without creating
 * its key or a String. With a {@code HashMap} of keys, a check pass takes 1.06 times as long ({@code CompareBuilds} of
 * the benchmarks, one run, medians of CPU time over 5 rounds).
 */
public final class Options {
    private static final int SHOWN = 10;
    /** A text may be this many times longer in another Unicode normalization form. */
    private static final int LONGER_FORMS = 8;

    private final Map<String, Integer> byKey = new LinkedHashMap<>();
    private final String[] texts;
    private final int[] owners;
    private final int[] table;
    private final int maxLength;

    /** Takes the texts of each option; no text may belong to two options. */
    public Options(List<List<String>> textsOfEach) {
        Map<String, Integer> listed = new LinkedHashMap<>();
        for (int option = 0; option < textsOfEach.size(); option++) {
            for (String text : textsOfEach.get(option)) {
                byKey.put(ColumnNames.key(text), option);
                listed.put(Cell.of(text).strip().text(), option);
            }
        }
        // a plain text differs from its key only in letter case, so a plain text that is not in the table means no
        // option
        listed.putAll(byKey);
        texts = listed.keySet().toArray(String[]::new);
        owners = listed.values().stream().mapToInt(Integer::intValue).toArray();
        maxLength =
                LONGER_FORMS * (Stream.of(texts).mapToInt(String::length).max().orElse(0) + 1);
        table = new int[Integer.highestOneBit(Math.max(1, texts.length)) * 4];
        for (int i = 0; i < texts.length; i++) {
            int slot = hash(texts[i], 0, texts[i].length()) & table.length - 1;
            while (table[slot] != 0) {
                slot = slot + 1 & table.length - 1;
            }
            table[slot] = i + 1;
        }
    }

    /** The index of the option that the view of a cell means; -1 if it means none. */
    public int indexOf(Cell cell) {
        return indexOf(cell, 0, cell.length());
    }

    /**
     * The index of the option that a part of the view means; -1 if it means none. The part must not begin or end with
     * white space.
     */
    public int indexOf(Cell cell, int from, int to) {
        int slot = hash(cell, from, to) & table.length - 1;
        while (table[slot] != 0) {
            if (equal(texts[table[slot] - 1], cell, from, to)) {
                return owners[table[slot] - 1];
            }
            slot = slot + 1 & table.length - 1;
        }
        // the time to make a key grows with the square of the length
        if (to - from > maxLength || isPlain(cell, from, to)) {
            return -1;
        }
        String part = cell.subSequence(from, to).toString();
        return Characters.unusual(Cell.of(part)) == null ? byKey.getOrDefault(ColumnNames.key(part), -1) : -1;
    }

    private static int hash(CharSequence text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + folded(text.charAt(i));
        }
        return hash ^ hash >>> 16;
    }

    private static boolean equal(String text, Cell cell, int from, int to) {
        if (text.length() != to - from) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (folded(text.charAt(i)) != folded(cell.charAt(from + i))) {
                return false;
            }
        }
        return true;
    }

    private static char folded(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        // a dotted capital I is another letter than i: two options may differ only in it
        return c == '\u0130' ? c : Character.toLowerCase(Character.toUpperCase(c));
    }

    /**
     * Returns true if the text differs from its key at most in letter case: it has only visible ASCII and single
     * spaces.
     */
    private static boolean isPlain(Cell cell, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = cell.charAt(i);
            if (c < ' ' || c > '~' || c == ' ' && i > from && cell.charAt(i - 1) == ' ') {
                return false;
            }
        }
        return true;
    }

    /** The index of the option of each key. */
    Map<String, Integer> byKey() {
        return byKey;
    }

    /** The first texts, for a message. */
    public static List<String> shown(List<String> texts) {
        return texts.size() <= SHOWN
                ? List.copyOf(texts)
                : Stream.concat(texts.stream().limit(SHOWN), Stream.of("\u2026"))
                        .toList();
    }
}

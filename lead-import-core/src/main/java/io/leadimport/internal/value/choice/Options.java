package io.leadimport.internal.value.choice;

import io.leadimport.internal.text.Cell;
import io.leadimport.internal.text.ColumnNames;
import io.leadimport.internal.value.Characters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds the option that a text means. Two texts mean the same if their {@link ColumnNames#key} is the same. A text that differs from a
 * listed one only in letter case is found without making its key. Immutable.
 */
public final class Options {
    private static final int SHOWN = 10;
    /** In another Unicode form, a text may be this many times longer. */
    private static final int LONGER_FORMS = 8;

    private final Map<String, Integer> byKey = new LinkedHashMap<>();
    private final String[] texts;
    private final int[] owners;
    private final int[] table;
    private final int maxLength;

    /** Lists the texts of each option; no text may belong to two of them. */
    public Options(List<List<String>> textsOfEach) {
        Map<String, Integer> listed = new LinkedHashMap<>();
        for (int option = 0; option < textsOfEach.size(); option++) {
            for (String text : textsOfEach.get(option)) {
                byKey.put(ColumnNames.key(text), option);
                listed.put(Cell.of(text).strip().text(), option);
            }
        }
        // a plain text is its key except for letter case, so if it is not found it means no option
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

    /** The index of the option that the view of a cell means, or -1. */
    public int indexOf(Cell cell) {
        return indexOf(cell, 0, cell.length());
    }

    /** The index of the option that a part of the view means, which neither begins nor ends with white space; or -1. */
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
        // a dotted capital I differs from i: two options may differ in it
        return c == '\u0130' ? c : Character.toLowerCase(Character.toUpperCase(c));
    }

    /** Returns true if only letter case separates the text from its key: visible ASCII, and single spaces between words. */
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

    /** The first texts, to be shown in a message. */
    public static List<String> shown(List<String> texts) {
        return texts.size() <= SHOWN
                ? List.copyOf(texts)
                : Stream.concat(texts.stream().limit(SHOWN), Stream.of("\u2026"))
                        .toList();
    }
}

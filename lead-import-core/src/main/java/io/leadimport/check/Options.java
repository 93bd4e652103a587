package io.leadimport.check;

import io.leadimport.csv.Cell;
import java.util.List;
import java.util.stream.Stream;

/** Finds the text of a cell in a list, ignoring letter case whatever the machine's locale. Immutable. */
final class Options {
    private static final int SHOWN = 10;

    private final List<String> texts;
    private final int[] table;

    Options(List<String> texts) {
        this.texts = texts;
        this.table = new int[Integer.highestOneBit(Math.max(1, texts.size())) * 4];
        for (int i = 0; i < texts.size(); i++) {
            int slot = hash(texts.get(i)) & table.length - 1;
            while (table[slot] != 0) {
                slot = slot + 1 & table.length - 1;
            }
            table[slot] = i + 1;
        }
    }

    /** The index of the text, or -1. */
    int indexOf(Cell cell) {
        int slot = hash(cell) & table.length - 1;
        while (table[slot] != 0) {
            if (equal(texts.get(table[slot] - 1), cell)) {
                return table[slot] - 1;
            }
            slot = slot + 1 & table.length - 1;
        }
        return -1;
    }

    private static int hash(CharSequence text) {
        int hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = 31 * hash + folded(text.charAt(i));
        }
        return hash ^ hash >>> 16;
    }

    private static boolean equal(String text, Cell cell) {
        if (text.length() != cell.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (folded(text.charAt(i)) != folded(cell.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static char folded(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        // a dotted capital I is no i: two options may differ in it
        return c == '\u0130' ? c : Character.toLowerCase(Character.toUpperCase(c));
    }

    /** The first of the texts, for a message. */
    static List<String> shown(List<String> texts) {
        return texts.size() <= SHOWN
                ? List.copyOf(texts)
                : Stream.concat(texts.stream().limit(SHOWN), Stream.of("\u2026"))
                        .toList();
    }
}

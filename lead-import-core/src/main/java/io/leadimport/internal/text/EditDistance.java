package io.leadimport.internal.text;

import java.util.Arrays;

/** Counts the edits between two texts. */
public final class EditDistance {
    private static final int LETTERS_PER_EDIT = 4;

    private EditDistance() {}

    /**
     * The maximum number of edits between a text and another one that may have been meant: one letter in four.
     *
     * @param length the length of the longer text in UTF-16 units
     * @return the number of edits, 0 or more
     */
    public static int threshold(int length) {
        return length / LETTERS_PER_EDIT;
    }

    /**
     * Counts the edits between two texts: letters to insert, delete, replace or exchange with their neighbour (optimal
     * string alignment). The time grows with the length and with the square of {@code most}. For each number of edits,
     * the algorithm finds how far the texts match (E. Ukkonen, "Algorithms for Approximate String Matching", 1985).
     *
     * @param a a text
     * @param b another
     * @param most the maximum number of edits of interest
     * @return the number of edits; any number above {@code most} if there are more
     */
    public static int of(String a, String b, int most) {
        int longer = a.length() - b.length();
        if (Math.abs(longer) > most) {
            return most + 1;
        }
        // the furthest index reached in the first text, for each difference between the indices in the two texts
        int[] last = new int[2 * most + 3];
        int[] reached = new int[2 * most + 3];
        Arrays.fill(last, -1);
        Arrays.fill(reached, -1);
        for (int edits = 0; edits <= most; edits++) {
            for (int farther = -edits; farther <= edits; farther++) {
                int at = most + 1 + farther;
                int edited = Math.max(last[at] + lettersOfEdit(a, last[at], b, last[at] - farther), last[at - 1] + 1);
                reached[at] = endOfSame(a, Math.max(edited, last[at + 1]), b, farther);
            }
            if (reached[most + 1 + longer] == a.length()) {
                return edits;
            }
            int[] free = last;
            last = reached;
            reached = free;
        }
        return most + 1;
    }

    /** Two if two letters are exchanged, otherwise one for a replaced letter. */
    private static int lettersOfEdit(String a, int i, String b, int j) {
        boolean exchanged = i >= 0
                && i + 1 < a.length()
                && j + 1 < b.length()
                && a.charAt(i) == b.charAt(j + 1)
                && a.charAt(i + 1) == b.charAt(j);
        return exchanged ? 2 : 1;
    }

    private static int endOfSame(String a, int from, String b, int farther) {
        int end = Math.min(a.length(), b.length() + farther);
        int i = Math.min(from, end);
        while (i < end && a.charAt(i) == b.charAt(i - farther)) {
            i++;
        }
        return i;
    }
}

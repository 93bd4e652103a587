package io.leadimport.internal.text;

import java.util.Arrays;

/** How many edits a text is away from another that may have been meant. */
public final class EditDistance {
    private static final int LETTERS_PER_EDIT = 4;

    private EditDistance() {}

    /**
     * How many edits may be between two texts of which one may have been meant for the other: one letter in four.
     *
     * @param length how many UTF-16 units the longer one has
     * @return how many, 0 or more
     */
    public static int threshold(int length) {
        return length / LETTERS_PER_EDIT;
    }

    /**
     * How many edits are between two texts: letters to insert, delete, replace or exchange with their neighbour
     * (optimal string alignment). Takes time that grows with the length and with the square of {@code most}: with so many
     * edits more, it follows the texts as far as they are the same (E. Ukkonen, "Algorithms for Approximate String
     * Matching", 1985).
     *
     * @param a a text
     * @param b another
     * @param most how many edits are of interest
     * @return how many; some number above {@code most} if there are more
     */
    public static int of(String a, String b, int most) {
        int longer = a.length() - b.length();
        if (Math.abs(longer) > most) {
            return most + 1;
        }
        // how far in the first text one can get, for each number of letters that this is farther than in the other
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

    /** Two if letters are exchanged, else one, as if it were replaced. */
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

package io.leadimport.internal;

import java.util.Arrays;

/** How far a text is from another that may have been meant, in slips of the pen. */
public final class EditDistance {
    private static final int LETTERS_PER_SLIP = 4;

    private EditDistance() {}

    /**
     * How many slips may be between two texts of which one may have been meant for the other: one letter in four.
     *
     * @param length how many UTF-16 units the longer one has
     * @return how many, 0 or more
     */
    public static int tolerable(int length) {
        return length / LETTERS_PER_SLIP;
    }

    /**
     * How many slips of the pen are between two texts: letters to insert, delete, replace or exchange with their neighbour
     * (optimal string alignment). Takes time that grows with the length and with the square of {@code most}: with so many
     * slips more, it follows the texts as far as they are the same (E. Ukkonen, "Algorithms for Approximate String
     * Matching", 1985).
     *
     * @param a a text
     * @param b another
     * @param most how many slips are of interest
     * @return how many; some number above {@code most} if there are more
     */
    public static int between(String a, String b, int most) {
        int longer = a.length() - b.length();
        if (Math.abs(longer) > most) {
            return most + 1;
        }
        // how far in the first text one can get, for each number of letters that this is farther than in the other
        int[] last = new int[2 * most + 3];
        int[] reached = new int[2 * most + 3];
        Arrays.fill(last, -1);
        Arrays.fill(reached, -1);
        for (int slips = 0; slips <= most; slips++) {
            for (int farther = -slips; farther <= slips; farther++) {
                int at = most + 1 + farther;
                int slipped = Math.max(last[at] + lettersOfSlip(a, last[at], b, last[at] - farther), last[at - 1] + 1);
                reached[at] = endOfSame(a, Math.max(slipped, last[at + 1]), b, farther);
            }
            if (reached[most + 1 + longer] == a.length()) {
                return slips;
            }
            int[] free = last;
            last = reached;
            reached = free;
        }
        return most + 1;
    }

    /** Two if letters are exchanged, else one, as if it were replaced. */
    private static int lettersOfSlip(String a, int i, String b, int j) {
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

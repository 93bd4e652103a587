package io.leadimport.text;

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
     * (optimal string alignment). Takes time that grows with the length times {@code most}.
     *
     * @param a a text
     * @param b another
     * @param most how many slips are of interest
     * @return how many; some number above {@code most} if there are more
     */
    public static int between(String a, String b, int most) {
        int start = 0;
        int common = Math.min(a.length(), b.length());
        while (start < common && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < common - start && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        return slipsOfRest(a.substring(start, a.length() - end), b.substring(start, b.length() - end), most);
    }

    /** Only what is near the diagonal can be reached by so few slips. */
    private static int slipsOfRest(String a, String b, int most) {
        int tooMany = most + 1;
        if (Math.abs(a.length() - b.length()) > most) {
            return tooMany;
        }
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] slips = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            slips[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] free = before;
            before = last;
            last = slips;
            slips = free;
            int from = Math.max(1, i - most);
            int to = Math.min(b.length(), i + most);
            slips[from - 1] = from == 1 ? i : tooMany;
            int least = slips[from - 1];
            for (int j = from; j <= to; j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                int deleted = j < i + most ? last[j] : tooMany;
                slips[j] = Math.min(replaced, Math.min(deleted, slips[j - 1]) + 1);
                boolean exchanged =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (exchanged) {
                    slips[j] = Math.min(slips[j], before[j - 2] + 1);
                }
                least = Math.min(least, slips[j]);
            }
            if (least > most) {
                return least;
            }
        }
        return slips[b.length()];
    }
}

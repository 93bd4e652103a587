package io.leadimport.form;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of columns, and when two of them are the same. */
public final class ColumnNames {
    /** The title of the column that names a lead's partner, in every language. */
    public static final String PARTNER_ID = "Partner ID";

    /** The title of the column that names a lead's partner user, in every language. */
    public static final String PARTNER_USER_ID = "Partner User ID";

    /** The other name of {@link #PARTNER_ID}, and what a column mapping calls it. */
    public static final String PARTNER_ID_NAME = "partner_id";

    /** The other name of {@link #PARTNER_USER_ID}, and what a column mapping calls it. */
    public static final String PARTNER_USER_ID_NAME = "partner_user_id";

    /** The title of the last column of the error file, in every language, so that it is recognised when it comes back. */
    public static final String PROBLEMS = "Import problems";

    /** What the Partner ID column may be called, as keys. */
    public static final Set<String> PARTNER_ID_KEYS = keys(PARTNER_ID, PARTNER_ID_NAME);

    /** What the Partner User ID column may be called, as keys. */
    public static final Set<String> PARTNER_USER_ID_KEYS = keys(PARTNER_USER_ID, PARTNER_USER_ID_NAME);

    private static final Set<String> RESERVED = Stream.of(PARTNER_ID_KEYS, PARTNER_USER_ID_KEYS, keys(PROBLEMS))
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private ColumnNames() {}

    /**
     * The key under which a column name is compared: without regard to letter case, surrounding and repeated white space,
     * invisible characters, and Unicode form (NFKC of Unicode Standard Annex 15).
     *
     * @param name a header as the file has it, or a field's name or label
     * @return the key; two names are the same if their keys are equal, whatever the machine's locale
     */
    public static String key(String name) {
        StringBuilder key = new StringBuilder(name.length());
        boolean gap = false;
        String composed = Normalizer.normalize(name, Normalizer.Form.NFKC);
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                gap = key.length() > 0;
            } else if (Character.getType(c) != Character.FORMAT) {
                key.append(gap ? " " : "").append(c);
                gap = false;
            }
        }
        // by way of upper case, where the sharp s and the dotless i meet their other forms; a capital sharp s must be
        // small first
        String small = key.toString().toLowerCase(Locale.ROOT);
        return Normalizer.normalize(small.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
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
    public static int slips(String a, String b, int most) {
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

    static boolean isReserved(String name) {
        return RESERVED.contains(key(name));
    }

    private static Set<String> keys(String... names) {
        return List.of(names).stream().map(ColumnNames::key).collect(Collectors.toUnmodifiableSet());
    }
}

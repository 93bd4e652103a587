package io.leadimport.internal.text;

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

    /** The title of the error file's column of problems, in every language, so that it is recognised when it comes back. */
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

    public static boolean isReserved(String name) {
        return RESERVED.contains(key(name));
    }

    private static Set<String> keys(String... names) {
        return List.of(names).stream().map(ColumnNames::key).collect(Collectors.toUnmodifiableSet());
    }
}

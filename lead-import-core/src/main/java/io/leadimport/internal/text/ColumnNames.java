package io.leadimport.internal.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fixed names of columns, and the comparison of column names. */
public final class ColumnNames {
    /** The title of the Partner ID column, in every language. */
    public static final String PARTNER_ID = "Partner ID";

    /** The title of the Partner User ID column, in every language. */
    public static final String PARTNER_USER_ID = "Partner User ID";

    /** The other name of {@link #PARTNER_ID}, which column mappings use. */
    public static final String PARTNER_ID_NAME = "partner_id";

    /** The other name of {@link #PARTNER_USER_ID}, which column mappings use. */
    public static final String PARTNER_USER_ID_NAME = "partner_user_id";

    /** The title of the error file's column of problems, in every language, so that a corrected file is recognised. */
    public static final String PROBLEMS = "Import problems";

    /** The keys of the names that the Partner ID column may have. */
    public static final Set<String> PARTNER_ID_KEYS = keys(PARTNER_ID, PARTNER_ID_NAME);

    /** The keys of the names that the Partner User ID column may have. */
    public static final Set<String> PARTNER_USER_ID_KEYS = keys(PARTNER_USER_ID, PARTNER_USER_ID_NAME);

    private static final Set<String> RESERVED = Stream.of(PARTNER_ID_KEYS, PARTNER_USER_ID_KEYS, keys(PROBLEMS))
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private ColumnNames() {}

    /**
     * Returns the key for comparing a column name. Letter case, surrounding and repeated white space, invisible
     * characters, and the Unicode normalization form (NFKC of Unicode Standard Annex 15) do not matter.
     *
     * @param name a header as the file has it, or a field's name or label
     * @return the key; two names are the same if their keys are equal. It does not depend on the machine's locale
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
        // converts to upper case and back, because only then are sharp s and dotless i equal to their other forms; a
        // capital sharp s must be converted to lower case first
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

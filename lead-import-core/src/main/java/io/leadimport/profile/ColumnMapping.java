package io.leadimport.profile;

import io.leadimport.internal.text.ColumnNames;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a person said the columns of a file are for, to be given with a request, and to be kept for the next file of the same
 * kind. A column that it does not name is matched by its header, as without a mapping, unless it names another one for the same
 * field. Columns of one name cannot be told apart: all of them can be ignored. Immutable.
 *
 * @param targets by header, in any letter case, white space and Unicode form: the name (or label) of a field, {@link
 *     ColumnNames#PARTNER_ID_NAME}, {@link ColumnNames#PARTNER_USER_ID_NAME}, or {@link #IGNORED}; unmodifiable, in the order
 *     given
 */
public record ColumnMapping(Map<String, String> targets) {
    /** The target of a column that is not imported. */
    public static final String IGNORED = "";

    private static final int MAX_HEADERS = 2_000;
    /** No column's name is longer, not even with the apostrophes of an error file; comparing them takes quadratic time. */
    private static final int MAX_HEADER_LENGTH = 400;

    /** Nobody said anything. */
    public static final ColumnMapping NONE = new ColumnMapping(Map.of());

    /**
     * A mapping.
     *
     * @param targets the targets by header
     * @throws IllegalArgumentException if a header is blank or longer than a column's name can be, two of them are the same,
     *     or there are more than 2,000
     */
    public ColumnMapping {
        if (targets.size() > MAX_HEADERS
                || targets.keySet().stream().anyMatch(header -> header.length() > MAX_HEADER_LENGTH)) {
            throw new IllegalArgumentException("a mapping has at most " + MAX_HEADERS + " headers of at most "
                    + MAX_HEADER_LENGTH + " characters");
        }
        targets = Collections.unmodifiableMap(new LinkedHashMap<>(targets));
        Set<String> keys = new HashSet<>();
        targets.forEach((header, target) -> {
            String key = ColumnNames.key(header);
            if (key.isEmpty() || !keys.add(key)) {
                throw new IllegalArgumentException("a mapping has each header once, and none that is blank");
            }
            Objects.requireNonNull(target, "target");
        });
    }

    /**
     * Maps one column more, or anew.
     *
     * @param header its header
     * @param target what it is for
     * @return the changed mapping
     */
    public ColumnMapping with(String header, String target) {
        Map<String, String> more = new LinkedHashMap<>(targets);
        more.keySet().removeIf(other -> ColumnNames.key(other).equals(ColumnNames.key(header)));
        more.put(header, target);
        return new ColumnMapping(more);
    }

    /** {@return what kind of thing it is, and nothing of what the file says: without a header, its first row is a lead} */
    @Override
    public String toString() {
        return "ColumnMapping[columns=" + targets.size() + "]";
    }
}

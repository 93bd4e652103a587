package io.leadimport.profile;

import io.leadimport.internal.text.ColumnNames;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The fields that the columns of a file fill, as a person decided. A mapping belongs to a request, and can be stored
 * for the next file of the same kind. A column that is not in the mapping is matched by its header, unless the mapping
 * assigns another column to the same field. Columns with the same header cannot be mapped separately, but all of them
 * can be ignored. Immutable.
 *
 * @param targets the target of each header: the name or label of a field, {@code partner_id}, {@code partner_user_id},
 *     or {@link #IGNORED}. Letter case, white space and Unicode form of headers do not count. Unmodifiable, in
 *     insertion order
 */
public record ColumnMapping(Map<String, String> targets) {
    /** The target of a column that is not imported. */
    public static final String IGNORED = "";

    private static final int MAX_HEADERS = 2_000;
    /** No valid header is longer, even with the apostrophes of an error file. Comparing headers takes quadratic time. */
    private static final int MAX_HEADER_LENGTH = 400;

    /** The mapping without entries: every column is matched by its header. */
    public static final ColumnMapping NONE = new ColumnMapping(Map.of());

    /**
     * Creates a mapping.
     *
     * @param targets the targets by header
     * @throws IllegalArgumentException if a header is blank or longer than 400 characters, two headers are equal, or there
     *     are more than 2,000
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
                throw new IllegalArgumentException("the headers of a mapping must be distinct and must not be blank");
            }
            Objects.requireNonNull(target, "target");
        });
    }

    /**
     * Returns a copy with another target for a header.
     *
     * @param header the header
     * @param target its target
     * @return the copy
     * @throws IllegalArgumentException if the header is blank or longer than 400 characters, or the copy has more than
     *     2,000 headers
     */
    public ColumnMapping with(String header, String target) {
        Map<String, String> more = new LinkedHashMap<>(targets);
        more.keySet().removeIf(other -> ColumnNames.key(other).equals(ColumnNames.key(header)));
        more.put(header, target);
        return new ColumnMapping(more);
    }

    /** {@return the number of columns; without the headers, which are personal data in a file without a header} */
    @Override
    public String toString() {
        return "ColumnMapping[columns=" + targets.size() + "]";
    }
}

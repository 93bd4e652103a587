package io.leadimport.column;

import io.leadimport.form.ColumnNames;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a person said the columns of a file are for, to be given with a request, and to be kept for the next file of the same
 * kind. A column that it does not name is matched by its header, as without a mapping. Immutable.
 *
 * @param targets by header, in any letter case, white space and Unicode form: the name of a field, {@link
 *     ColumnNames#PARTNER_ID_NAME}, {@link ColumnNames#PARTNER_USER_ID_NAME}, or {@link #IGNORED}; unmodifiable, in the order
 *     given
 */
public record ColumnMapping(Map<String, String> targets) {
    /** The target of a column that is not imported. */
    public static final String IGNORED = "";

    /** Nobody said anything. */
    public static final ColumnMapping NONE = new ColumnMapping(Map.of());

    /**
     * A mapping.
     *
     * @param targets the targets by header
     * @throws IllegalArgumentException if a header is blank, or two of them are the same
     */
    public ColumnMapping {
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
}

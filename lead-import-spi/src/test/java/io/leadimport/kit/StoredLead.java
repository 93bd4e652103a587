package io.leadimport.kit;

import io.leadimport.spi.LeadStatus;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A lead as stored by the host. Immutable, and therefore thread-safe.
 *
 * @param id the host's id of the lead, as {@link io.leadimport.spi.LeadSelection#lead} takes it
 * @param row the lead's {@link io.leadimport.spi.NewLead#row()}
 * @param partnerId the id of the partner it belongs to
 * @param partnerUserId the id of the partner's user it belongs to
 * @param status its review status
 * @param values the value of each field that is filled in, by field name, with the Java type that {@link
 *     io.leadimport.spi.NewLead} gives it. Nulls stand for blank fields and are removed
 * @param unreadable the raw text of each field that could not be read, by field name; nulls are removed
 */
public record StoredLead(
        String id,
        long row,
        String partnerId,
        String partnerUserId,
        LeadStatus status,
        Map<String, Object> values,
        Map<String, String> unreadable) {
    public StoredLead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(partnerId, "partnerId");
        Objects.requireNonNull(partnerUserId, "partnerUserId");
        Objects.requireNonNull(status, "status");
        values = withoutNulls(values);
        unreadable = withoutNulls(unreadable);
    }

    private static <V> Map<String, V> withoutNulls(Map<String, V> map) {
        Map<String, V> copy = new LinkedHashMap<>(map);
        copy.values().removeIf(Objects::isNull);
        return Collections.unmodifiableMap(copy);
    }

    /** {@return the id, row and status, without the values} */
    @Override
    public String toString() {
        return "StoredLead[id=" + id + ", row=" + row + ", status=" + status + "]";
    }
}

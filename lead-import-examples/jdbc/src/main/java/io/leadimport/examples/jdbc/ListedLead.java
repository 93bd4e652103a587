package io.leadimport.examples.jdbc;

import io.leadimport.spi.ImportKey;
import io.leadimport.spi.LeadStatus;
import io.leadimport.spi.Submitter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A stored lead. Immutable.
 *
 * @param importId the id of its import
 * @param status its review status
 * @param partnerId the partner it belongs to
 * @param partnerUserId the partner's user it belongs to
 * @param submitter who imported it
 * @param row its row in the file; the header is row 1
 * @param values the value of each field that is filled in, by field name; unmodifiable
 * @param unreadable the raw text of each field that could not be read, by field name; unmodifiable
 */
public record ListedLead(
        String importId,
        LeadStatus status,
        String partnerId,
        String partnerUserId,
        Submitter submitter,
        long row,
        Map<String, Object> values,
        Map<String, String> unreadable) {
    public ListedLead {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        unreadable = Collections.unmodifiableMap(new LinkedHashMap<>(unreadable));
    }

    /** {@return the lead's id: its import and its row in it} */
    public LeadId id() {
        return new LeadId(ImportKey.of(submitter, importId), row);
    }

    /** {@return the id and status, without the values} */
    @Override
    public String toString() {
        return "ListedLead[id=" + id() + ", status=" + status + "]";
    }
}

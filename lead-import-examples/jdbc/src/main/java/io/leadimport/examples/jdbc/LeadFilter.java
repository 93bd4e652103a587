package io.leadimport.examples.jdbc;

import io.leadimport.spi.LeadStatus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Selects the leads to list. Immutable.
 *
 * @param status leads of this status only; null for any
 * @param importId leads of imports of this id only, in any scope; null for any
 */
public record LeadFilter(
        @Nullable LeadStatus status, @Nullable String importId) {
    /** The filter as a condition on the leads l, with a parameter for each of {@link #parameters()}. */
    String condition() {
        String ofStatus = status == null ? "" : " and l.status = ?";
        String ofImport = importId == null ? "" : " and l.import_id = ?";
        return "1 = 1" + ofStatus + ofImport;
    }

    List<String> parameters() {
        List<String> parameters = new ArrayList<>();
        if (status != null) {
            parameters.add(Statuses.text(status));
        }
        if (importId != null) {
            parameters.add(importId);
        }
        return parameters;
    }

    /** Returns true if the import id cannot be in the table. */
    boolean selectsNothing() {
        return importId != null && !StorableText.canBeKey(importId);
    }
}

package io.leadimport.spi;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The refusal of a lead by a {@link LeadRule}, which rejects the whole file. Immutable.
 *
 * @param row the lead's {@link NewLead#row()}
 * @param field the name of the field that is the reason, {@code partner_id} or {@code partner_user_id}, or null. If the form
 *     has no such field, the report shows the row only
 * @param reason the text for the person who imports, in a language that person reads; not blank, shown unchanged
 */
public record LeadRefusal(long row, @Nullable String field, String reason) {
    public LeadRefusal {
        Objects.requireNonNull(reason, "reason");
    }

    /** {@return the row and the field, without the reason, which may quote the lead} */
    @Override
    public String toString() {
        return "LeadRefusal[row=" + row + ", field=" + field + "]";
    }
}

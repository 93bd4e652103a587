package io.leadimport.spi;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A {@link LeadRule} refuses a lead, and so its file. Immutable.
 *
 * @param row the lead's {@link NewLead#row()}
 * @param field the name of the field to blame, {@code partner_id} or {@code partner_user_id}, or null; of a name that
 *     the form does not have the row alone is told
 * @param reason what to tell the person who imports, in a language that person reads; not blank, and shown as it is
 */
public record LeadRefusal(long row, @Nullable String field, String reason) {
    public LeadRefusal {
        Objects.requireNonNull(reason, "reason");
    }

    /** {@return the row and the field, and nothing of the reason, which may say what the lead says} */
    @Override
    public String toString() {
        return "LeadRefusal[row=" + row + ", field=" + field + "]";
    }
}

package io.leadimport.spi;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A {@link LeadRule} refuses a lead, and so its file. Immutable.
 *
 * @param row the lead's {@link NewLead#row()}
 * @param field the name of the field to blame, or null; a name that the form does not have is reported with the row, without a
 *     column
 * @param message what to tell the person who imports, in a language that person reads; it is shown as it is
 */
public record LeadRefusal(long row, @Nullable String field, String message) {
    public LeadRefusal {
        Objects.requireNonNull(message, "message");
    }

    /** {@return the row and the field, and nothing of the message, which may say what the lead says} */
    @Override
    public String toString() {
        return "LeadRefusal[row=" + row + ", field=" + field + "]";
    }
}

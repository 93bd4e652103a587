package io.leadimport.examples.jdbc;

import io.leadimport.spi.LeadStatus;
import java.util.Locale;

/** Converts a lead's status to the text of its column, in lower case, and back. */
public final class Statuses {
    private Statuses() {}

    /**
     * Converts a status to text.
     *
     * @param status the status
     * @return its text
     */
    public static String text(LeadStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    static LeadStatus of(String text) {
        return LeadStatus.valueOf(text.toUpperCase(Locale.ROOT));
    }
}

package io.leadimport.examples.jdbc;

import io.leadimport.spi.LeadStatus;
import java.util.Locale;

/** A lead's status as the table holds it: in lower case. */
public final class Statuses {
    private Statuses() {}

    /**
     * A status for the table.
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

package io.leadimport.spi;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The host refuses a lead, or the whole file, for a reason of its own. Thrown out of {@link LeadRepository#saveAll}, it
 * rejects the file, and the person who imports is shown the reason as a problem of that row. For partners and users who
 * take no leads any more there is {@link ReferencesChangedException}.
 */
public final class LeadRefusedException extends LeadImportException {
    private static final long serialVersionUID = 1L;

    /** The row of the lead, or 0. */
    private final long row;

    /** The field, if one is to blame. */
    private final @Nullable String field;

    /** What to tell the person who imports. */
    private final String reason;

    /**
     * Refuses a lead.
     *
     * @param row the lead's {@link NewLead#row()}, or 0 to refuse the file as a whole (a quota, for example)
     * @param field the name of the field to blame, {@code partner_id} or {@code partner_user_id}, or null
     * @param reason what to tell the person who imports, in a language that person reads; not blank. It is shown as it is,
     *     and never becomes part of this exception's message
     */
    public LeadRefusedException(long row, @Nullable String field, String reason) {
        super(row == 0 ? "the host refused the file" : "the host refused the lead of row " + row, null);
        this.row = row;
        this.field = field;
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /** {@return the row of the lead as a spreadsheet numbers it; 0 if the file as a whole is refused} */
    public long row() {
        return row;
    }

    /** {@return the name of the field to blame, {@code partner_id} or {@code partner_user_id}, or null} */
    public @Nullable String field() {
        return field;
    }

    /** {@return what to tell the person who imports} */
    public String reason() {
        return reason;
    }
}

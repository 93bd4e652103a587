package io.leadimport.spi;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The host refuses a lead, or the whole file, for a reason of its own. {@link LeadRepository#saveAll} throws it to reject the
 * file; the report shows the reason as a problem of that row. For partners and users that no longer take leads, throw {@link
 * ReferencesChangedException} instead.
 */
public final class LeadRefusedException extends LeadImportException {
    private static final long serialVersionUID = 1L;

    /** The row of the lead, or 0. */
    private final long row;

    /** The field that is the reason, or null. */
    private final @Nullable String field;

    /** The text for the person who imports. */
    private final String reason;

    /**
     * Refuses a lead.
     *
     * @param row the lead's {@link NewLead#row()}, or 0 to refuse the file as a whole (a quota, for example)
     * @param field the name of the field that is the reason, {@code partner_id} or {@code partner_user_id}, or null
     * @param reason the text for the person who imports, in a language that person reads; not blank. It is shown unchanged,
     *     and is not part of this exception's message
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

    /** {@return the name of the field that is the reason, {@code partner_id} or {@code partner_user_id}, or null} */
    public @Nullable String field() {
        return field;
    }

    /** {@return the text for the person who imports} */
    public String reason() {
        return reason;
    }
}

package io.leadimport.spi;

import org.jspecify.annotations.Nullable;

/**
 * The partner or the user of a lead takes no leads any more, though it did when the file was checked. Thrown out of {@link
 * LeadRepository#saveAll}, it rejects the file, and the person who imports is told what the check would say now, in the
 * language of the report.
 */
public final class TeamChangedException extends LeadImportException {
    private static final long serialVersionUID = 1L;

    /** The row of the lead. */
    private final long row;

    /** The partner now; gone from a copy of this in another process, as the user is. */
    private final transient @Nullable Partner partner;

    /** The user now. */
    private final transient @Nullable PartnerUser user;

    private TeamChangedException(long row, @Nullable Partner partner, @Nullable PartnerUser user) {
        super("the partner or the user of the lead of row " + row + " takes no leads any more", null);
        this.row = row;
        this.partner = partner;
        this.user = user;
    }

    /**
     * Refuses a lead unless its partner takes leads and its user is active and on that partner's team. For a host that has
     * locked the two:
     *
     * <pre>{@code
     * TeamChangedException.throwIfChanged(lead.row(), partners.get(lead.partnerId()), users.get(lead.partnerUserId()));
     * }</pre>
     *
     * @param row the lead's {@link NewLead#row()}
     * @param partner the lead's partner as the host knows it now, null if it is gone
     * @param user the lead's user as the host knows it now, null if it is gone
     * @throws TeamChangedException if the lead may not be stored
     */
    public static void throwIfChanged(long row, @Nullable Partner partner, @Nullable PartnerUser user) {
        boolean same = partner != null
                && partner.status().takesLeads()
                && user != null
                && user.active()
                && user.partnerId().equals(partner.id());
        if (!same) {
            throw new TeamChangedException(row, partner, user);
        }
    }

    /** {@return the row of the lead as a spreadsheet numbers it} */
    public long row() {
        return row;
    }

    /** {@return the lead's partner as the host knows it now, null if it is gone} */
    public @Nullable Partner partner() {
        return partner;
    }

    /** {@return the lead's user as the host knows it now, null if it is gone} */
    public @Nullable PartnerUser user() {
        return user;
    }
}

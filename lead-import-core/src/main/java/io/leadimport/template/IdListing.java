package io.leadimport.template;

import io.leadimport.internal.csv.SpreadsheetWriter;
import io.leadimport.internal.text.ColumnNames;
import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerRepository;
import io.leadimport.spi.PartnerUser;
import io.leadimport.spi.PartnerUserRepository;
import io.leadimport.spi.Submitter;
import io.leadimport.spi.Submitter.PartnerMember;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The IDs that a submitter may use: for an admin, all partners and their users; for a partner, its own team, including
 * the submitter. It reads the repositories page by page, so memory does not grow with the listing. Thread-safe if the
 * repositories are.
 */
public final class IdListing {
    private static final int PAGE = 200;

    private final PartnerRepository partners;
    private final PartnerUserRepository users;

    private IdListing(PartnerRepository partners, PartnerUserRepository users) {
        this.partners = Objects.requireNonNull(partners, "partners");
        this.users = Objects.requireNonNull(users, "users");
    }

    /**
     * Returns a listing of a host's partners and users.
     *
     * @param partners the repository of the partners
     * @param users the repository of the users
     * @return the listing
     */
    public static IdListing of(PartnerRepository partners, PartnerUserRepository users) {
        return new IdListing(partners, users);
    }

    /**
     * A line of the listing.
     *
     * @param partner a partner
     * @param user a user of its team; empty if the partner has no user
     */
    public record Entry(Partner partner, Optional<PartnerUser> user) {
        /** {@return true if a lead can be registered for this user} */
        public boolean isUsable() {
            return partner.status().takesLeads()
                    && user.map(PartnerUser::active).orElse(false);
        }
    }

    /**
     * Passes each line that a submitter may see to a consumer, in the order of the repositories.
     *
     * @param submitter the person who reads the listing
     * @param consumer receives the lines
     */
    public void forEach(Submitter submitter, Consumer<Entry> consumer) {
        if (submitter instanceof PartnerMember member) {
            partners.findByIds(Set.of(member.partnerId())).stream()
                    .filter(partner -> partner.id().equals(member.partnerId()))
                    .forEach(partner -> team(partner, consumer));
            return;
        }
        List<Partner> page = partners.page(null, PAGE);
        while (!page.isEmpty()) {
            page.forEach(partner -> team(partner, consumer));
            page = page.size() < PAGE
                    ? List.of()
                    : partners.page(page.get(page.size() - 1).id(), PAGE);
        }
    }

    private void team(Partner partner, Consumer<Entry> consumer) {
        List<PartnerUser> page = users.pageOfPartner(partner.id(), null, PAGE);
        if (page.isEmpty()) {
            consumer.accept(new Entry(partner, Optional.empty()));
        }
        while (!page.isEmpty()) {
            page.stream()
                    .filter(user -> user.partnerId().equals(partner.id()))
                    .forEach(user -> consumer.accept(new Entry(partner, Optional.of(user))));
            String last = page.get(page.size() - 1).id();
            page = page.size() < PAGE ? List.of() : users.pageOfPartner(partner.id(), last, PAGE);
        }
    }

    /**
     * Writes the listing as CSV, for example as a file beside the template.
     *
     * @param submitter the person who reads the listing
     * @param out the target; flushed, not closed
     * @throws java.io.UncheckedIOException if writing fails
     */
    public void write(Submitter submitter, OutputStream out) {
        try (SpreadsheetWriter csv = new SpreadsheetWriter(out)) {
            csv.write(List.of(
                    ColumnNames.PARTNER_ID,
                    "Partner name",
                    "Partner status",
                    ColumnNames.PARTNER_USER_ID,
                    "User name",
                    "User email",
                    "User active",
                    "Can be given leads"));
            forEach(submitter, entry -> csv.write(cells(entry)));
        }
    }

    private static List<String> cells(Entry entry) {
        Partner partner = entry.partner();
        String status = partner.status().name().toLowerCase(Locale.ROOT);
        return List.of(
                partner.id(),
                partner.name(),
                status,
                entry.user().map(PartnerUser::id).orElse(""),
                entry.user().map(PartnerUser::name).orElse(""),
                entry.user().map(PartnerUser::email).orElse(""),
                entry.user().map(user -> yesNo(user.active())).orElse(""),
                yesNo(entry.isUsable()));
    }

    private static String yesNo(boolean value) {
        return value ? "yes" : "no";
    }
}

package io.leadimport.examples.benchmark;

import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerStatus;
import io.leadimport.spi.PartnerUser;
import java.util.List;
import java.util.stream.IntStream;

/** The partners and users that a {@link LeadFile} names. */
final class Team {
    static final int PARTNERS = 20;
    /** Of each partner. */
    static final int USERS = 5;

    private Team() {}

    static List<Partner> partners() {
        return IntStream.range(0, PARTNERS)
                .mapToObj(partner -> new Partner("P-00" + (10 + partner), "Partner", PartnerStatus.ACTIVE))
                .toList();
    }

    static List<PartnerUser> users() {
        return IntStream.range(0, PARTNERS * USERS)
                .mapToObj(user -> {
                    int partner = 10 + user / USERS;
                    return new PartnerUser(
                            "U-0" + partner + user % USERS, "P-00" + partner, "User", "u@example.com", true);
                })
                .toList();
    }
}

package io.leadimport.examples.sample;

import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerStatus;
import io.leadimport.spi.PartnerUser;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/** The partners of the programme, and the users on their teams. */
record Directory(List<Partner> partners, List<PartnerUser> users) {
    private static final int TEAM_SIZE = 3;
    private static final int INACTIVE_EVERY = 11;
    /** Status, country, name, and the name as a domain name writes it. */
    private static final List<List<String>> PARTNERS =
            """
        active; United Kingdom; Alder & Finch Consulting; alder-finch
        active; Germany; Blauwal Systemhaus GmbH; blauwal
        active; Sweden; Cloudberry Nordic AB; cloudberry
        active; United States; Delta Quay Partners, LLC; delta-quay
        approved; Spain; Estrella Digital S.L.; estrella
        active; Japan; 風見ソリューションズ株式会社; kazami
        active; Canada; Granite Peak Advisors, Inc.; granite-peak
        active; Australia; Halcyon Data Services; halcyon
        active; New Zealand; Indigo Reef Limited; indigo-reef
        active; Ukraine; ТОВ «Калина Софт»; kalyna-soft
        active; Ireland; Kestrel Integration plc; kestrel
        active; France; Lumière Conseil SARL; lumiere
        approved; Switzerland; Mosaïque Réseaux SA; mosaique
        active; Singapore; Nimbus Trade Pte. Ltd.; nimbus-trade
        active; Poland; Orzeł Technologie sp. z o.o.; orzel
        active; Brazil; Pampas Sistemas S.A.; pampas
        active; Greece; Φάρος Συστήματα Α.Ε.; faros
        pending; United States; Riverbend Referrals LLC; riverbend
        declined; India; Saffron Bridge Networks; saffron-bridge
        suspended; Netherlands; Tidewater Channel Group; tidewater
        """.lines().map(line -> List.of(line.split("; "))).toList();

    static Directory of(Random random) {
        List<Partner> partners =
                IntStream.range(0, PARTNERS.size()).mapToObj(Directory::partner).toList();
        List<PartnerUser> users = IntStream.range(0, partners.size() * TEAM_SIZE)
                .mapToObj(index -> user(index, partners.get(index / TEAM_SIZE).id(), random))
                .toList();
        return new Directory(partners, users);
    }

    private static Partner partner(int index) {
        List<String> partner = PARTNERS.get(index);
        PartnerStatus status = PartnerStatus.valueOf(partner.get(0).toUpperCase(Locale.ROOT));
        return new Partner("P-" + (1001 + index), partner.get(2), status);
    }

    /** The first names of a team are all different. */
    private static PartnerUser user(int index, String partnerId, Random random) {
        List<String> partner = PARTNERS.get(index / TEAM_SIZE);
        Place place = Place.of(partner.get(1));
        Word first = place.firstNames().get(index % TEAM_SIZE);
        Word last = Place.pick(place.lastNames(), random);
        String email = first.ascii() + "." + last.ascii() + "@" + partner.get(3) + ".example.org";
        boolean active = index % INACTIVE_EVERY != INACTIVE_EVERY - 1;
        return new PartnerUser("U-" + (2001 + index), partnerId, first.text() + " " + last.text(), email, active);
    }

    /** Whom leads can be registered for. */
    List<PartnerUser> usable() {
        return users.stream()
                .filter(PartnerUser::active)
                .filter(user -> partnerOf(user).status().takesLeads())
                .toList();
    }

    Partner partnerOf(PartnerUser user) {
        return partners.stream()
                .filter(partner -> partner.id().equals(user.partnerId()))
                .findFirst()
                .orElseThrow();
    }

    List<List<String>> partnerRows() {
        return partners.stream()
                .map(partner -> List.of(
                        partner.id(), partner.name(), partner.status().name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    List<List<String>> userRows() {
        return users.stream()
                .map(user ->
                        List.of(user.id(), user.partnerId(), user.name(), user.email(), String.valueOf(user.active())))
                .toList();
    }
}

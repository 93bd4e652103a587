package io.leadimport.examples.sample;

import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerStatus;
import io.leadimport.spi.PartnerUser;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Takes good leads one by one and spoils them, each in another way: a file with one example of each problem that people
 * have with their rows. It has two columns more than the form, one of them without a name.
 */
final class SpoiltLeads {
    private static final List<String> MORE_COLUMNS = List.of("Campaign", "");
    private static final List<String> MORE_CELLS = List.of("Spring roadshow", "");
    private static final int GOOD_AT_THE_END = 5;

    private final Directory directory;
    private final Iterator<Map<String, String>> leads;
    private final List<List<String>> rows = new ArrayList<>();

    private SpoiltLeads(Directory directory, List<Map<String, String>> leads) {
        this.directory = directory;
        this.leads = leads.iterator();
    }

    /** The header and the rows. */
    static List<List<String>> of(Directory directory, List<Map<String, String>> leads) {
        SpoiltLeads spoilt = new SpoiltLeads(directory, leads);
        spoilt.rows.add(with(leads.get(0).keySet().stream().toList(), MORE_COLUMNS));
        spoilt.good();
        spoilt.good();
        spoilt.requiredFields();
        spoilt.good();
        spoilt.optionalFields();
        spoilt.good();
        spoilt.anyField(leads.get(1).get("Email"));
        spoilt.shapes();
        spoilt.good();
        spoilt.partners();
        spoilt.users();
        spoilt.add(
                Map.of("Last name", " ", "Email", "n/a", "Region", "Europe", "Employees", "-3", "Deal value", "tbd"));
        for (int i = 0; i < GOOD_AT_THE_END; i++) {
            spoilt.good();
        }
        return spoilt.rows;
    }

    private void requiredFields() {
        add("Last name", "");
        add("Partner ID", "");
        add("Partner User ID", "");
        add("Company", "Nordlicht\nAbteilung Einkauf");
        add("Company", "X");
        add(
                "Company",
                "Zweckverband zur gemeinschaftlichen Beschaffung von Betriebsmitteln und Dienstleistungen"
                        + " der kreisangehörigen Städte und Gemeinden");
        add("Email", "anna.svensson(at)example.com");
        add("Country", "Deutschland");
    }

    private void optionalFields() {
        add("Phone", "ask at reception");
        add(
                "Job title",
                "Head of purchasing, facilities, vehicles, travel, stationery and everything else that nobody"
                        + " wants to do");
        add("Industry", "Agriculture");
        add("Employees", "about 250");
        add("Employees", "0");
        add("Employees", "99000000");
        add("Deal value", "12,500.00");
        add("Expected close", "31/12/2027");
        add("Expected close", "2019-06-30");
        add("Newsletter consent", "maybe");
    }

    private void anyField(String emailOfEarlierRow) {
        add("Notes", "Rang twice\u0007, no answer");
        add("Email", emailOfEarlierRow);
    }

    private void shapes() {
        List<String> lead = cells(leads.next());
        rows.add(Collections.nCopies(lead.size(), ""));
        rows.add(lead.subList(0, lead.size() - 5));
        Map<String, String> commaWithoutQuotes = leads.next();
        commaWithoutQuotes.put("Notes", "Wants a demo");
        List<String> cells = new ArrayList<>(commaWithoutQuotes.values());
        cells.add(" then a quote");
        cells.addAll(MORE_CELLS);
        rows.add(cells);
    }

    private void partners() {
        add("Partner ID", "P-9999");
        for (PartnerStatus status : List.of(PartnerStatus.PENDING, PartnerStatus.DECLINED, PartnerStatus.SUSPENDED)) {
            Partner partner = first(directory.partners(), candidate -> candidate.status() == status);
            PartnerUser user = first(
                    directory.users(),
                    candidate -> candidate.active() && candidate.partnerId().equals(partner.id()));
            add(Map.of("Partner ID", partner.id(), "Partner User ID", user.id()));
        }
    }

    private void users() {
        add("Partner User ID", "U-9999");
        PartnerUser inactive = first(directory.users(), user -> !user.active());
        add(Map.of("Partner ID", inactive.partnerId(), "Partner User ID", inactive.id()));
        PartnerUser one = directory.users().get(0);
        PartnerUser other = first(directory.usable(), user -> !user.partnerId().equals(one.partnerId()));
        add(Map.of("Partner ID", one.partnerId(), "Partner User ID", other.id()));
    }

    private static <T> T first(List<T> list, Predicate<T> condition) {
        return list.stream().filter(condition).findFirst().orElseThrow();
    }

    private void good() {
        add(Map.of());
    }

    private void add(String column, String cell) {
        add(Map.of(column, cell));
    }

    private void add(Map<String, String> changes) {
        Map<String, String> lead = leads.next();
        lead.putAll(changes);
        rows.add(cells(lead));
    }

    private static List<String> cells(Map<String, String> lead) {
        return with(List.copyOf(lead.values()), MORE_CELLS);
    }

    private static List<String> with(List<String> cells, List<String> more) {
        List<String> all = new ArrayList<>(cells);
        all.addAll(more);
        return all;
    }
}

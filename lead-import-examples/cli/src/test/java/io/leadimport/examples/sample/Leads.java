package io.leadimport.examples.sample;

import static io.leadimport.examples.sample.Place.pick;

import io.leadimport.spi.PartnerUser;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Makes leads in which nothing is wrong; each is its cells by column, in the order of the form. Not thread-safe. */
final class Leads {
    private static final LocalDate FIRST_CLOSE = LocalDate.of(2026, 12, 1);
    private static final List<String> DOMAINS = List.of(".example.com", ".example.org", ".example.net");
    private static final List<String> JOB_TITLES = List.of(
            "CEO",
            "CTO",
            "Head of Procurement",
            "VP, Sales",
            "IT manager",
            "Owner",
            "Operations director",
            "Buyer",
            "Head of R&D",
            "Office manager");
    private static final List<String> INDUSTRIES = List.of(
            "Education",
            "Energy",
            "Financial services",
            "Healthcare",
            "Logistics",
            "Manufacturing",
            "Public sector",
            "Retail",
            "Technology",
            "Other");
    private static final List<String> NOTES = List.of(
            "Met at the spring roadshow.",
            "Wants a demo, then a quote for 50 seats.",
            "Asked whether we do \"white label\".",
            "Renewal of the current contract is due in autumn.\nBudget approved, legal review pending.",
            "Prefers to be called after 15:00, local time.",
            "Three sites:\n- headquarters\n- warehouse, 24/7\n- web shop",
            "Introduced by a customer; friendly, but \"not before next year\".",
            "Competitor in place, unhappy with support 🙂");

    private final List<PartnerUser> users;
    private final Random random;
    private final Set<String> emails = new HashSet<>();

    Leads(List<PartnerUser> users, Random random) {
        this.users = users;
        this.random = random;
    }

    List<Map<String, String>> make(int count) {
        return Stream.generate(this::lead).limit(count).toList();
    }

    private Map<String, String> lead() {
        PartnerUser user = pick(users, random);
        Place place = pick(Place.ALL, random);
        Word company = place.company(random);
        Word first = pick(place.firstNames(), random);
        Word last = pick(place.lastNames(), random);
        Map<String, String> lead = new LinkedHashMap<>();
        lead.put("Partner ID", user.partnerId());
        lead.put("Partner User ID", user.id());
        lead.put("Company", company.text());
        lead.put("First name", mostly(90, first::text));
        lead.put("Last name", last.text());
        lead.put("Email", email(first, last, company));
        lead.put("Phone", mostly(80, () -> place.phoneNumber(random)));
        lead.put("Job title", mostly(85, () -> local(place.jobTitles(), JOB_TITLES)));
        lead.put("Country", place.country());
        lead.put("Region", place.region());
        lead.put("Industry", mostly(85, () -> pick(INDUSTRIES, random)));
        lead.put("Employees", mostly(75, this::employees));
        lead.put("Deal value", mostly(80, this::dealValue));
        lead.put("Expected close", mostly(80, this::expectedClose));
        lead.put("Newsletter consent", mostly(80, () -> random.nextInt(3) == 0 ? "yes" : "no"));
        lead.put("Notes", mostly(45, () -> local(place.notes(), NOTES)));
        return lead;
    }

    /** A text in so many cases of a hundred, else nothing. */
    private String mostly(int percent, Supplier<String> text) {
        return random.nextInt(100) < percent ? text.get() : "";
    }

    /** A text in the language of the place, in half of the cases where there is one. */
    private String local(List<String> ofPlace, List<String> common) {
        return pick(ofPlace.isEmpty() || random.nextBoolean() ? common : ofPlace, random);
    }

    private String email(Word first, Word last, Word company) {
        String person = first.ascii() + "." + last.ascii();
        String domain = "@" + company.ascii() + pick(DOMAINS, random);
        String email = person + domain;
        for (int i = 2; !emails.add(email); i++) {
            email = person + i + domain;
        }
        return email;
    }

    private String employees() {
        int magnitude = pick(List.of(10, 100, 1_000, 10_000, 50_000), random);
        return String.valueOf(1 + random.nextInt(magnitude));
    }

    private String dealValue() {
        int hundreds = 5 + random.nextInt(2_500);
        return pick(List.of("%s00", "%s50.00", "%s99.90", "%s00.5"), random).replace("%s", String.valueOf(hundreds));
    }

    private String expectedClose() {
        return FIRST_CLOSE.plusDays(random.nextInt(600)).toString();
    }
}

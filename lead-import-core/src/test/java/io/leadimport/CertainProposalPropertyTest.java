package io.leadimport;

import static io.leadimport.TestHost.ADMIN;
import static io.leadimport.TestHost.source;
import static io.leadimport.form.Fields.country;
import static io.leadimport.form.Fields.date;
import static io.leadimport.form.Fields.decimal;
import static io.leadimport.form.Fields.email;
import static io.leadimport.form.Fields.url;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.form.LeadForm;
import io.leadimport.form.type.DateFormat;
import io.leadimport.form.type.NumberNotation;
import io.leadimport.profile.ImportProfile;
import io.leadimport.profile.Proposal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/**
 * Files with a known meaning, written in one of many ways: after all certain proposals are accepted and no question is answered,
 * every stored value is the intended one, or is left out and reported.
 */
class CertainProposalPropertyTest {
    private static final LeadForm FORM = LeadForm.named("f")
            .field(date("close").label("Expected close"))
            .field(decimal("value").label("Deal value"))
            .field(country("country").label("Country"))
            .field(email("email").label("Email"))
            .field(url("web").label("Web site"))
            .build();
    private static final String HEADER =
            "Partner ID|Partner User ID|Expected close|Deal value|Country|Email|Web site\n";

    /** What one row means. */
    record Meant(LocalDate close, BigDecimal value, String country, String name) {}

    /** How a file is written. */
    record Style(
            DateFormat dates, NumberNotation numbers, String currency, Locale language, String address, String scheme) {
        String row(Meant meant) {
            return String.join(
                    "|",
                    "P1",
                    "U1",
                    dates.format(meant.close),
                    grouped(meant.value) + currency,
                    new Locale.Builder().setRegion(meant.country).build().getDisplayCountry(language),
                    String.format(Locale.ROOT, address, meant.name),
                    scheme + meant.name + ".example.com\n");
        }

        private String grouped(BigDecimal number) {
            String plain = number.toPlainString();
            int point = plain.indexOf('.');
            String whole = point < 0 ? plain : plain.substring(0, point);
            String fraction = point < 0 ? "" : numbers.decimalChar() + plain.substring(point + 1);
            return whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", numbers.groupChar()) + fraction;
        }
    }

    @Property(tries = 1000)
    void whatIsStoredAfterCertainProposalsIsWhatWasMeant(
            @ForAll("styles") Style style, @ForAll("rows") List<Meant> meant) {
        StringBuilder csv = new StringBuilder(HEADER);
        meant.forEach(row -> csv.append(style.row(row)));
        TestHost host = new TestHost();
        ImportRequest request = ImportRequest.of(FORM, source(csv.toString()), ADMIN);
        ImportProfile profile = ImportProfile.NONE;
        try (CheckedImport checked = host.importer().check(request)) {
            List<Proposal> certain =
                    checked.proposals().stream().filter(Proposal::certain).toList();
            for (Proposal proposal : certain) {
                assertTrue(certain.stream().noneMatch(proposal::excludes), "certain proposals exclude each other");
                profile = profile.with(proposal);
            }
        }

        ImportOutcome outcome = host.importer().importLeads(request.withProfile(profile));

        List<Map<String, Object>> leads =
                host.leads.leads().stream().map(lead -> lead.values()).toList();
        Statistics.collect(outcome.isStored() ? "stored" : "asked");
        assertEquals(outcome.isStored() ? meant.size() : 0, leads.size());
        for (int i = 0; i < leads.size(); i++) {
            compare(meant.get(i), leads.get(i));
        }
    }

    private static void compare(Meant meant, Map<String, Object> stored) {
        Map<String, Object> truth = Map.of(
                "close",
                meant.close,
                "value",
                meant.value.stripTrailingZeros(),
                "country",
                meant.country,
                "email",
                meant.name + "@example.com",
                "web",
                "https://" + meant.name + ".example.com");
        stored.forEach((field, value) -> assertEquals(
                truth.get(field), value instanceof BigDecimal number ? number.stripTrailingZeros() : value, field));
    }

    @Provide
    Arbitrary<Style> styles() {
        return Combinators.combine(
                        Arbitraries.of("yyyy-MM-dd", "dd.MM.yyyy", "d/M/yyyy", "M/d/yyyy", "MM-dd-yyyy", "yyyy/M/d")
                                .map(DateFormat::of),
                        Arbitraries.of(
                                NumberNotation.PLAIN,
                                new NumberNotation(",", "."),
                                new NumberNotation(".", ","),
                                new NumberNotation(",", " "),
                                new NumberNotation(".", "'"),
                                NumberNotation.of(',')),
                        Arbitraries.of("", " \u20AC", " USD"),
                        Arbitraries.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.forLanguageTag("pl")),
                        Arbitraries.of("%s@example.com", "Ann <%s@example.com>", "mailto:%s@example.com"),
                        Arbitraries.of("https://", ""))
                .as(Style::new);
    }

    @Provide
    Arbitrary<List<Meant>> rows() {
        Arbitrary<LocalDate> close = Arbitraries.integers().between(0, 700).map(LocalDate.of(2026, 1, 1)::plusDays);
        Arbitrary<BigDecimal> value = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 9_999_999).map(cents -> BigDecimal.valueOf(cents, 2)),
                Arbitraries.integers().between(0, 9_999).map(BigDecimal::valueOf),
                Arbitraries.integers().between(1, 99).map(thousands -> BigDecimal.valueOf(thousands * 1_000L)));
        return Combinators.combine(
                        close, value, Arbitraries.of("DE", "FR", "US", "ES", "PL"), Arbitraries.of("ann", "bob", "cem"))
                .as(Meant::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }
}

package io.leadimport;

import static io.leadimport.TestHost.PARTNER;
import static io.leadimport.TestHost.request;
import static io.leadimport.TestHost.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.leadimport.problem.Problem;
import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerRepository;
import io.leadimport.spi.PartnerStatus;
import io.leadimport.spi.Submitter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A partner imports for its own team and learns nothing about other teams. */
@Tag("machine")
class PartnerScopeTest {
    private static final String OWN = "Partner User ID,Company,Email,Region\nU1,Acme,a@example.com,EMEA\n";
    private static final String ANY =
            "Partner ID,Partner User ID,Company,Email,Region\n%s,%s,Acme,a@example.com,EMEA\n";

    private final TestHost host = new TestHost();

    private ImportOutcome byPartner(String csv) {
        return host.importer().importLeads(request(csv, PARTNER));
    }

    @Test
    void aPartnerMayLeaveOutThePartnerIdColumn() {
        assertInstanceOf(ImportOutcome.Imported.class, byPartner(OWN));
        assertEquals("P1", host.leads.leads().get(0).partnerId());
    }

    @Test
    void aPartnerMayLeaveThePartnerIdBlankOrUseTheOwnOne() {
        assertInstanceOf(ImportOutcome.Imported.class, byPartner(ANY.formatted("", "U1")));
        assertInstanceOf(ImportOutcome.Imported.class, byPartner(ANY.formatted(" P1 ", "U1")));
        assertEquals(2, host.leads.leads().size());
    }

    @Test
    void aPartnerMustNameTheUserInEveryRow() {
        assertEquals(
                List.of("error value-required @2:2 Partner User ID"),
                said(byPartner("Partner User ID,Company,Email,Region\n,Acme,a@example.com,EMEA\n")));
        assertEquals(
                List.of("error header-missing @1:0 Partner User ID"),
                said(byPartner("Company,Email,Region\nAcme,a@example.com,EMEA\n")));
    }

    @Test
    void aPartnerCannotTellAnotherPartnerFromAnUnknownOne() {
        Told another = told(ANY.formatted("P2", "U1"), "P2");
        Told nobody = told(ANY.formatted("P9", "U1"), "P9");

        assertEquals(another, nobody);
        assertEquals(
                List.of("error reference-partner"),
                another.problems.stream().map(Told::code).toList());
        assertEquals(List.of(Set.of("P1")), another.partnerQueries);
    }

    @Test
    void aPartnerCannotTellAnotherPartnersUserFromAnUnknownOne() {
        Told another = told(ANY.formatted("P1", "U3"), "U3");
        Told inactiveElsewhere = told(ANY.formatted("P1", "U5"), "U5");
        Told nobody = told(ANY.formatted("P1", "U9"), "U9");

        assertEquals(another, nobody);
        assertEquals(another, inactiveElsewhere);
        assertEquals(
                List.of("error reference-partner-user"),
                another.problems.stream().map(Told::code).toList());
    }

    /** All that a partner can observe of an import, with the id in question replaced. */
    private record Told(
            List<Problem> problems,
            List<String> texts,
            List<Set<String>> partnerQueries,
            List<Set<String>> userQueries) {
        static String code(Problem problem) {
            return problem.severity().code() + " " + problem.code().code();
        }
    }

    private Told told(String csv, String id) {
        TestHost fresh = new TestHost();
        ImportOutcome outcome = fresh.importer().importLeads(request(csv, PARTNER));
        List<Problem> problems = outcome.report().problems().stream()
                .map(problem -> new Problem(
                        problem.code(),
                        problem.severity(),
                        problem.position(),
                        String.valueOf(problem.value()).replace(id, "?"),
                        problem.arguments()))
                .toList();
        return new Told(
                problems,
                outcome.report().problems().stream()
                        .map(problem -> problem.message(Locale.ENGLISH).replace(id, "?"))
                        .toList(),
                masked(fresh.partners.queries(), id),
                masked(fresh.users.queries(), id));
    }

    private static List<Set<String>> masked(List<Set<String>> queries, String id) {
        return queries.stream()
                .map(query -> Set.copyOf(query.stream()
                        .map(asked -> asked.equals(id) ? "?" : asked)
                        .toList()))
                .toList();
    }

    @Test
    void aPartnerLearnsThatAUserOfTheOwnTeamIsNotActive() {
        Problem problem =
                byPartner(ANY.formatted("P1", "U2")).report().problems().get(0);

        assertEquals(
                "The user \u201CU2\u201D is not active and can\u2019t be given leads.",
                problem.message(Locale.ENGLISH));
    }

    @Test
    void aPartnerCannotImportUntilTheOwnAccountIsApproved() {
        for (String partner : List.of("P3", "P4", "P5")) {
            ImportOutcome outcome = host.importer().importLeads(request(OWN, Submitter.partner(partner, "U1")));
            assertEquals(List.of("error reference-partner @2:2 Partner ID"), said(outcome));
        }
        assertEquals(List.of(), host.leads.leads());
    }

    @Test
    void anImportIdIsSharedWithinATeamAndIndependentOfOtherTeams() {
        LeadImporter importer = host.importer();
        Submitter other = Submitter.partner("P2", "U3");
        String ofOther = OWN.replace("U1", "U3");
        importer.importLeads(request(OWN, PARTNER).withImportId("i-1"));

        assertInstanceOf(
                ImportOutcome.AlreadyImported.class,
                importer.importLeads(request(OWN, Submitter.partner("P1", "U2")).withImportId("i-1")));
        ImportOutcome stranger = importer.importLeads(request(ofOther, other).withImportId("i-1"));
        assertInstanceOf(ImportOutcome.Imported.class, stranger);
        assertEquals(List.of(), stranger.report().problems());
        assertInstanceOf(
                ImportOutcome.Imported.class,
                importer.importLeads(request(ANY.formatted("P1", "U1")).withImportId("i-1")));
        assertEquals(3, host.leads.receipts().size());
    }

    @Test
    void aHostWithoutPartnersNeedsNoPartnerColumn() {
        Partner only = new Partner("P1", "Only", PartnerStatus.ACTIVE);
        LeadImporter importer = LeadImporter.builder(host.leads, PartnerRepository.single(only), host.users)
                .build();

        assertInstanceOf(ImportOutcome.Imported.class, importer.importLeads(request(OWN)));
        assertEquals("P1", host.leads.leads().get(0).partnerId());
    }
}

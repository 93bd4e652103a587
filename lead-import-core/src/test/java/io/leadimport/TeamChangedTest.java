package io.leadimport;

import static io.leadimport.TestHost.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.leadimport.kit.InMemoryPartnerRepository;
import io.leadimport.kit.InMemoryPartnerUserRepository;
import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import io.leadimport.report.ErrorRows;
import io.leadimport.spi.LeadsNotStoredException;
import io.leadimport.spi.NewLead;
import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerStatus;
import io.leadimport.spi.PartnerUser;
import io.leadimport.spi.Submitter;
import io.leadimport.spi.TeamChangedException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is told of a partner or user that changes between the check and the commit. */
class TeamChangedTest {
    /** The lead of P1 stands in row 4, and the two lines of the one before it make its line 5. */
    private static final String CSV =
            TestHost.HEADER + "P2,U3,Acme,a@b.de,EMEA,,,,,\"two\nlines\"\n\n" + TestHost.row(1);

    private static final String OWN = TestHost.HEADER + "\n\n" + TestHost.row(1);

    private final TestHost host = new TestHost();

    /** Who imports, and the partner P1 and the user U1 at the commit. */
    private record Change(
            Submitter submitter,
            @Nullable Partner partner,
            @Nullable PartnerUser user) {
        String csv() {
            return submitter instanceof Submitter.Admin ? CSV : OWN;
        }

        boolean isOf(NewLead lead) {
            return lead.partnerId().equals("P1");
        }
    }

    private static Stream<Change> changes() {
        Partner sound = new Partner("P1", "x", PartnerStatus.ACTIVE);
        PartnerUser user = new PartnerUser("U1", "P1", "x", "", true);
        Stream<@Nullable Partner> partners = Stream.concat(
                Stream.of((Partner) null),
                Stream.of(PartnerStatus.values())
                        .filter(status -> !status.takesLeads())
                        .map(status -> new Partner("P1", "x", status)));
        Stream<@Nullable PartnerUser> users = Stream.of(
                null, new PartnerUser("U1", "P1", "x", "", false), new PartnerUser("U1", "P2", "x", "", true));
        List<Change> all = Stream.concat(
                        partners.map(partner -> new Change(TestHost.ADMIN, partner, user)),
                        users.map(now -> new Change(TestHost.ADMIN, sound, now)))
                .toList();
        return all.stream()
                .flatMap(change -> Stream.of(change, new Change(TestHost.PARTNER, change.partner, change.user)));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void the_same_is_told_as_if_it_had_changed_before_the_check(Change change) {
        host.repository = host.saving(batch -> batch.forEach(lead -> {
            if (change.isOf(lead)) {
                TeamChangedException.throwIfChanged(lead.row(), change.partner, change.user);
            }
        }));
        try (CheckedImport changed = host.importer().check(request(change.csv(), change.submitter));
                CheckedImport before = importerAfter(change).check(request(change.csv(), change.submitter))) {
            assertEquals(List.of(), changed.report().problems());
            ImportOutcome outcome = changed.commit();
            assertInstanceOf(ImportOutcome.Rejected.class, outcome);
            assertEquals(before.report(), outcome.report());
            assertEquals(1, outcome.report().problems().size());
            for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN, Locale.JAPANESE)) {
                assertEquals(errorFile(before, locale), errorFile(changed, locale));
            }
        }
        assertEquals(List.of(), host.leads.leads());
    }

    private LeadImporter importerAfter(Change change) {
        Partner other = new Partner("P2", "x", PartnerStatus.APPROVED);
        PartnerUser ofOther = new PartnerUser("U3", "P2", "x", "", true);
        return LeadImporter.builder(
                        host.leads,
                        new InMemoryPartnerRepository(Stream.of(other, change.partner)
                                .filter(partner -> partner != null)
                                .toList()),
                        new InMemoryPartnerUserRepository(Stream.of(ofOther, change.user)
                                .filter(user -> user != null)
                                .toList()))
                .build();
    }

    private static String errorFile(CheckedImport checked, Locale locale) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        checked.writeErrorFile(locale, ErrorRows.ALL, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_suspended_partner_is_told_in_the_language_of_the_report() {
        Partner suspended = new Partner("P1", "x", PartnerStatus.SUSPENDED);
        host.repository = host.saving(batch -> TeamChangedException.throwIfChanged(4, suspended, null));
        ImportOutcome outcome = host.importLeads(CSV);
        Problem problem = outcome.report().problems().get(0);
        assertEquals(List.of("error reference-partner @5:4 Partner ID"), TestHost.said(outcome));
        assertEquals(Map.of(ProblemCode.REFERENCE_PARTNER, 1L), outcome.report().counts());
        assertEquals(
                "The partner \u201cP1\u201d is suspended and can\u2019t be given leads.",
                problem.message(Locale.ENGLISH));
        assertEquals(
                "Der Partner \u201eP1\u201c hat den Status \u201egesperrt\u201c und kann keine Leads erhalten.",
                problem.message(Locale.GERMAN));
        assertEquals("P1", problem.value());
    }

    @Test
    void a_lead_that_the_file_does_not_have_fails_the_import() {
        host.repository = host.saving(batch -> {
            batch.forEach(lead -> {});
            TeamChangedException.throwIfChanged(99, null, null);
        });
        LeadsNotStoredException failed =
                assertThrows(LeadsNotStoredException.class, () -> host.importLeads(TestHost.HEADER + TestHost.row(1)));
        assertInstanceOf(TeamChangedException.class, failed.getCause());
    }
}

package io.leadimport;

import static io.leadimport.TestHost.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.form.Fields;
import io.leadimport.form.LeadForm;
import io.leadimport.kit.InMemoryPartnerRepository;
import io.leadimport.kit.InMemoryPartnerUserRepository;
import io.leadimport.report.ErrorRows;
import io.leadimport.spi.LeadsNotStoredException;
import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerRepository;
import io.leadimport.spi.PartnerStatus;
import io.leadimport.spi.PartnerUser;
import io.leadimport.spi.PartnerUserRepository;
import io.leadimport.spi.ReferencesChangedException;
import io.leadimport.spi.Submitter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Partners and users that change between the check and the commit are reported. */
class ReferencesChangedTest {
    private static final Partner P1 = new Partner("P1", "x", PartnerStatus.ACTIVE);
    private static final Partner P2 = new Partner("P2", "x", PartnerStatus.APPROVED);
    private static final PartnerUser U1 = new PartnerUser("U1", "P1", "x", "", true);
    private static final PartnerUser U3 = new PartnerUser("U3", "P2", "x", "", true);

    /** Two leads of P1, of which one has a line more than a row, around one of P2. */
    private static final String CSV = TestHost.HEADER + "P1,U1,Acme,a@b.de,EMEA,,,,,\"two\nlines\"\n"
            + "P2,U3,Acme,a@b.de,EMEA,,,,,\n\n" + TestHost.row(1);

    private static final String OWN = TestHost.HEADER + "\n" + TestHost.row(1) + TestHost.row(2);

    private final TestHost host = new TestHost();
    private final Directory directory = new Directory();

    /** The current partners and their users. */
    private static final class Directory {
        private InMemoryPartnerRepository partners = new InMemoryPartnerRepository(List.of(P1, P2));
        private InMemoryPartnerUserRepository users = new InMemoryPartnerUserRepository(List.of(U1, U3));
        private boolean failing;

        private void use() {
            if (failing) {
                throw new IllegalStateException("the directory is away");
            }
        }

        void become(@Nullable Partner partner, @Nullable PartnerUser user) {
            partners = new InMemoryPartnerRepository(Stream.ofNullable(partner).toList());
            users = new InMemoryPartnerUserRepository(Stream.ofNullable(user).toList());
        }

        void become(Change change) {
            partners = new InMemoryPartnerRepository(Stream.concat(Stream.of(P2), Stream.ofNullable(change.partner))
                    .toList());
            users = new InMemoryPartnerUserRepository(
                    Stream.concat(Stream.of(U3), Stream.ofNullable(change.user)).toList());
        }
    }

    /** Who imports, and how the partner P1 and the user U1 change. */
    private record Change(
            Submitter submitter,
            @Nullable Partner partner,
            @Nullable PartnerUser user) {
        String csv() {
            return submitter instanceof Submitter.Admin ? CSV : OWN;
        }
    }

    private LeadImporter importer() {
        PartnerRepository partners = new PartnerRepository() {
            @Override
            public Collection<Partner> findByIds(Set<String> ids) {
                directory.use();
                return directory.partners.findByIds(ids);
            }

            @Override
            public List<Partner> page(@Nullable String afterId, int limit) {
                return directory.partners.page(afterId, limit);
            }
        };
        PartnerUserRepository users = new PartnerUserRepository() {
            @Override
            public Collection<PartnerUser> findByIds(Set<String> ids) {
                return directory.users.findByIds(ids);
            }

            @Override
            public List<PartnerUser> pageOfPartner(String partnerId, @Nullable String afterId, int limit) {
                return directory.users.pageOfPartner(partnerId, afterId, limit);
            }
        };
        return LeadImporter.builder(host.repository, partners, users).build();
    }

    private void whileStoring(Runnable change) {
        host.repository = host.saving(batch -> {
            change.run();
            throw new ReferencesChangedException();
        });
    }

    private static Stream<Change> changes() {
        Stream<@Nullable Partner> partners = Stream.concat(
                Stream.of((Partner) null),
                Stream.of(PartnerStatus.values())
                        .filter(status -> !status.takesLeads())
                        .map(status -> new Partner("P1", "x", status)));
        Stream<@Nullable PartnerUser> users = Stream.of(
                null, new PartnerUser("U1", "P1", "x", "", false), new PartnerUser("U1", "P2", "x", "", true));
        List<Change> all = Stream.concat(
                        partners.map(partner -> new Change(TestHost.ADMIN, partner, U1)),
                        users.map(user -> new Change(TestHost.ADMIN, P1, user)))
                .toList();
        return all.stream()
                .flatMap(change -> Stream.of(change, new Change(TestHost.PARTNER, change.partner, change.user)));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void theReportIsTheSameAsIfTheChangeCameBeforeTheCheck(Change change) {
        whileStoring(() -> directory.become(change));
        LeadImporter importer = importer();
        ImportRequest request = request(change.csv(), change.submitter);
        try (CheckedImport changed = importer.check(request)) {
            assertEquals(List.of(), changed.report().problems());
            ImportOutcome outcome = changed.commit();
            assertInstanceOf(ImportOutcome.Rejected.class, outcome);
            assertEquals(2, outcome.report().problems().size());
            assertEquals(changed.report(), outcome.report());
            try (CheckedImport after = importer.check(request)) {
                assertEquals(after.report(), outcome.report());
                for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN, Locale.JAPANESE)) {
                    assertEquals(errorFile(after, locale), errorFile(changed, locale));
                }
            }
        }
        assertEquals(List.of(), host.leads.leads());
    }

    private static String errorFile(CheckedImport checked, Locale locale) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        checked.writeErrorFile(locale, ErrorRows.ALL, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void allAffectedRowsAreReportedTogetherInTheReadersLanguage() {
        Partner suspended = new Partner("P1", "x", PartnerStatus.SUSPENDED);
        whileStoring(() -> directory.become(suspended, U1));
        ImportOutcome outcome = importer().importLeads(request(CSV));
        assertEquals(
                List.of(
                        "error reference-partner @2:2 Partner ID",
                        "error reference-partner @4:3 Partner ID",
                        "error reference-partner @6:5 Partner ID"),
                TestHost.said(outcome));
        assertEquals(
                List.of(
                        "Der Partner \u201eP1\u201c hat den Status \u201egesperrt\u201c und kann keine Leads erhalten.",
                        "Es gibt keinen Partner mit der ID \u201eP2\u201c. Schlagen Sie sie in der ID-Liste nach."),
                outcome.report().problems().stream()
                        .map(problem -> problem.message(Locale.GERMAN))
                        .distinct()
                        .toList());
    }

    @Test
    void aChangeThatWasRevertedFailsTheImportWhichCanBeRetried() {
        whileStoring(() -> {});
        LeadsNotStoredException failed =
                assertThrows(LeadsNotStoredException.class, () -> importer().importLeads(request(CSV)));
        assertInstanceOf(ReferencesChangedException.class, failed.getCause());
    }

    /** A warning does not reject the file, but neither may anything be stored that differs from what was checked. */
    @Test
    void ifTheSecondCheckFindsOnlyWarningsNothingIsStored() {
        Map<String, String> campaigns = new HashMap<>(Map.of("C1", "the campaign"));
        LeadForm form = LeadForm.named("f")
                .field(Fields.text("company"))
                .field(Fields.reference("campaign", (ids, submitter) -> campaigns))
                .build();
        whileStoring(campaigns::clear);
        String csv = "Partner ID,Partner User ID,company,campaign\nP1,U1,Acme,C1\n";
        ImportRequest request = ImportRequest.of(form, TestHost.source(csv), TestHost.ADMIN);
        try (CheckedImport checked = importer().check(request)) {
            assertThrows(LeadsNotStoredException.class, checked::commit);
            assertThrows(LeadsNotStoredException.class, checked::commit);
            assertEquals(List.of(), checked.report().problems());
        }
        assertEquals(List.of(), host.leads.leads());
    }

    @Test
    void theImportCanBeCommittedAgainAfterTheSecondCheckFailed() {
        AtomicInteger attempts = new AtomicInteger();
        host.repository = host.saving(batch -> {
            if (attempts.getAndIncrement() == 0) {
                directory.failing = true;
                throw new ReferencesChangedException();
            }
            host.leads.saveAll(batch);
        });
        try (CheckedImport checked = importer().check(request(CSV))) {
            IllegalStateException failed = assertThrows(IllegalStateException.class, checked::commit);
            assertEquals("the directory is away", failed.getMessage());
            directory.failing = false;
            assertInstanceOf(ImportOutcome.Imported.class, checked.commit());
        }
        assertEquals(3, host.leads.leads().size());
    }

    @Test
    void anInterruptedSecondCheckCancelsTheImport() {
        whileStoring(() -> {
            directory.failing = true;
            Thread.currentThread().interrupt();
        });
        try (CheckedImport checked = importer().check(request(CSV))) {
            assertThrows(ImportCancelledException.class, checked::commit);
            assertTrue(Thread.interrupted());
        }
    }
}

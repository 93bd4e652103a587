package io.leadimport;

import static io.leadimport.TestHost.ADMIN;
import static io.leadimport.TestHost.FORM;
import static io.leadimport.TestHost.HEADER;
import static io.leadimport.TestHost.PARTNER;
import static io.leadimport.TestHost.request;
import static io.leadimport.TestHost.row;
import static io.leadimport.TestHost.said;
import static io.leadimport.TestHost.source;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.form.Fields;
import io.leadimport.form.LeadForm;
import io.leadimport.form.type.NumberNotation;
import io.leadimport.problem.Problem;
import io.leadimport.profile.ColumnMapping;
import io.leadimport.spi.ImportKey;
import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.LeadBatch;
import io.leadimport.spi.LeadRepository;
import io.leadimport.spi.Submitter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** An import is stored once, a repeated file is noticed, and a request can insist on the result of an earlier check. */
class IdempotenceTest {
    private static final int AT_ONCE = 32;
    private static final String TWO_LEADS = HEADER + row(1) + row(2);
    private static final Submitter COLLEAGUE = Submitter.partner("P1", "U9");
    private static final Submitter OTHER_PARTNER = Submitter.partner("P2", "U3");

    private final TestHost host = new TestHost();

    @Test
    void theSameImportOnManyThreadsIsStoredOnceAndAllGetItsReceipt() throws Exception {
        LeadImporter importer = host.importer();
        CountDownLatch ready = new CountDownLatch(AT_ONCE);
        Callable<ImportOutcome> one = () -> {
            ready.countDown();
            ready.await();
            return importer.importLeads(request(TWO_LEADS).withImportId("i-1"));
        };
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        List<ImportOutcome> outcomes = new ArrayList<>();
        try {
            for (Future<ImportOutcome> future : threads.invokeAll(Collections.nCopies(AT_ONCE, one))) {
                outcomes.add(future.get());
            }
        } finally {
            threads.shutdownNow();
        }

        ImportReceipt stored = host.leads.findImport(ImportKey.ofAdmins("i-1")).orElseThrow();
        assertEquals(
                Collections.nCopies(AT_ONCE, stored),
                outcomes.stream().map(IdempotenceTest::receipt).toList());
        assertEquals(
                1,
                outcomes.stream()
                        .filter(ImportOutcome.Imported.class::isInstance)
                        .count());
        assertEquals(2, host.leads.leads().size());
    }

    private static ImportReceipt receipt(ImportOutcome outcome) {
        return outcome instanceof ImportOutcome.Imported imported
                ? imported.receipt()
                : assertInstanceOf(ImportOutcome.AlreadyImported.class, outcome).receipt();
    }

    @Test
    void aFileThatWasImportedUnderAnotherIdIsImportedAgainAfterAQuestion() {
        host.importer().importLeads(request(TWO_LEADS).withImportId("i-1"));

        ImportOutcome asked = host.importer().importLeads(request(TWO_LEADS).withImportId("i-2"));

        assertInstanceOf(ImportOutcome.Rejected.class, asked);
        assertEquals(List.of("question file-imported-before @0:0"), said(asked));
        assertEquals(2, host.leads.leads().size());
        String question = asked.report().problems().get(0).questionId();
        ImportOutcome again = host.importer()
                .importLeads(request(TWO_LEADS).withImportId("i-2").confirming(List.of(question)));
        assertInstanceOf(ImportOutcome.Imported.class, again);
        Problem warning = again.report().problems().get(0);
        assertEquals(List.of("warning file-imported-before @0:0"), said(again));
        assertEquals(
                "This file was imported before, on November 22, 2026 (import i-1, leads: 2). If you import it again, its leads will be there twice.",
                warning.message(Locale.ENGLISH));
        assertEquals(4, host.leads.leads().size());
    }

    @Test
    void aHostThatDoesNotLookForFilesGetsNoQuestions() {
        host.repository = host.saving(host.leads::saveAll);
        host.importLeads(TWO_LEADS);

        assertEquals(List.of(), said(host.importLeads(TWO_LEADS)));
    }

    @Test
    void aPartnerIsAskedOnlyAboutImportsOfTheOwnTeam() {
        importAs(ADMIN);
        assertEquals(List.of(), importAs(PARTNER));
        assertEquals(List.of("question file-imported-before @0:0"), importAs(COLLEAGUE));
        assertEquals(List.of("question file-imported-before @0:0"), importAs(ADMIN));
    }

    @Test
    void aPartnerLearnsNothingMoreFromAHostThatFindsTooMuch() {
        importAs(ADMIN);
        ImportReceipt ofAdmin = host.leads.receipts().get(0);
        host.repository = new LeadRepository() {
            @Override
            public void saveAll(LeadBatch batch) {
                host.leads.saveAll(batch);
            }

            @Override
            public Optional<ImportReceipt> findImport(ImportKey key) {
                return host.leads.findImport(key);
            }

            @Override
            public Optional<ImportReceipt> findImportOfFile(String sourceDigest, Submitter submitter) {
                return Optional.of(ofAdmin);
            }
        };

        assertEquals(List.of(), importAs(PARTNER));
        assertEquals(List.of(), said(host.importLeads(TWO_LEADS + row(3))));
    }

    private List<String> importAs(Submitter submitter) {
        return said(host.importer().importLeads(request(TWO_LEADS, submitter)));
    }

    @Test
    void anImportIsFoundByAdminsAndByTheTeamThatSentIt() {
        LeadImporter importer = host.importer();
        importer.importLeads(request(TWO_LEADS, PARTNER).withImportId("team"));
        importer.importLeads(request(TWO_LEADS).withImportId("admin"));

        List<Boolean> nobody = List.of(false, false, false, false);
        Map<ImportKey, List<Boolean>> found = Map.of(
                ImportKey.of(PARTNER, "team"), List.of(true, true, true, false),
                ImportKey.of(OTHER_PARTNER, "team"), nobody,
                ImportKey.ofAdmins("team"), nobody,
                ImportKey.ofAdmins("admin"), List.of(true, false, false, false),
                ImportKey.ofAdmins("none"), nobody,
                ImportKey.ofPartner("\u0000", "\u0000"), nobody);
        found.forEach((id, expected) -> assertEquals(
                expected,
                List.of(Submitter.admin("admin-2"), PARTNER, COLLEAGUE, OTHER_PARTNER).stream()
                        .map(who -> importer.find(id, who).isPresent())
                        .toList(),
                id.toString()));
        ImportKey team = ImportKey.of(PARTNER, "team");
        assertEquals(host.leads.findImport(team), importer.find(team, COLLEAGUE));
    }

    @Test
    void anotherRequestStoresWhatAPersonSawChecked() {
        String seen = digest(request(TWO_LEADS).withImportId("dry-run"));

        ImportOutcome outcome = new TestHost()
                .importer()
                .importLeads(ImportRequest.of(FORM, source(TWO_LEADS).withName("other.csv"), Submitter.admin("admin-2"))
                        .expecting(seen));

        assertInstanceOf(ImportOutcome.Imported.class, outcome);
        assertEquals(List.of(), said(outcome));
    }

    @Test
    void anythingOtherThanWhatAPersonSawCheckedIsRejected() {
        String seen = digest(request(TWO_LEADS));
        LeadForm other = LeadForm.named("Lead registration")
                .field(Fields.text("company").label("Company"))
                .build();
        List<ImportRequest> changed = List.of(
                request(TWO_LEADS.replace("Company 2", "Company 3")),
                request(TWO_LEADS + "\n"),
                request(TWO_LEADS, PARTNER),
                request(TWO_LEADS).withMapping(new ColumnMapping(Map.of("Notes", ColumnMapping.IGNORED))),
                request(TWO_LEADS).withNumberNotation(NumberNotation.of(Locale.GERMANY)),
                ImportRequest.of(FORM, source(TWO_LEADS).withCharset(StandardCharsets.UTF_8), ADMIN),
                ImportRequest.of(other, source(TWO_LEADS), ADMIN));
        for (ImportRequest request : changed) {
            assertNotEquals(seen, digest(request));

            ImportOutcome outcome = host.importer().importLeads(request.expecting(seen));

            assertInstanceOf(ImportOutcome.Rejected.class, outcome);
            assertEquals(
                    "The file or the form has changed since the check, so nothing is imported. Look at the new report and confirm again.",
                    outcome.report().problems().stream()
                            .filter(Problem::isError)
                            .findFirst()
                            .orElseThrow()
                            .message(Locale.ENGLISH));
        }
        assertEquals(List.of(), host.leads.leads());
    }

    @Test
    void partnersOfDifferentTeamsSeeDifferentThingsInTheSameFile() {
        String own = digest(request(TWO_LEADS, PARTNER));

        assertEquals(own, digest(request(TWO_LEADS, COLLEAGUE)));
        assertNotEquals(own, digest(request(TWO_LEADS, OTHER_PARTNER)));
    }

    @Test
    void aFileThatCouldNotBeReadToItsEndHasNoDigest() {
        try (CheckedImport checked =
                host.importer().check(request(TWO_LEADS + "\"").expecting("0".repeat(64)))) {
            assertEquals(Optional.empty(), checked.digest());
            assertTrue(checked.report().hasErrors());
        }
    }

    @Test
    void anImportThatIsAlreadyStoredHasTheDigestOfItsCheck() {
        ImportRequest request = request(TWO_LEADS).withImportId("i-1");
        String seen = digest(request);
        host.importer().importLeads(request);

        assertEquals(seen, digest(request));
    }

    private String digest(ImportRequest request) {
        try (CheckedImport checked = host.importer().check(request)) {
            return checked.digest().orElseThrow();
        }
    }
}

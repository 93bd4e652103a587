package io.leadimport;

import static io.leadimport.TestHost.ADMIN;
import static io.leadimport.TestHost.FORM;
import static io.leadimport.TestHost.HEADER;
import static io.leadimport.TestHost.request;
import static io.leadimport.TestHost.row;
import static io.leadimport.TestHost.source;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.csv.CsvLimits;
import io.leadimport.csv.CsvSource;
import io.leadimport.csv.SourceFailedException;
import io.leadimport.form.Fields;
import io.leadimport.form.LeadForm;
import io.leadimport.kit.StoredLead;
import io.leadimport.problem.ProblemCode;
import io.leadimport.spi.ImportIdTakenException;
import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.LeadStatus;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("machine")
class LeadImporterTest {
    private static final String TWO_LEADS = HEADER + row(1) + row(2);

    private final TestHost host = new TestHost();

    @Test
    void storesEveryLeadPendingWithTypedValuesAndTheRawTextOfUnreadableCells() {
        host.importLeads(HEADER + "P1,U1,Acme,a@example.com,emea,12,99.50,2026-02-28,Yes,\"two\nlines\"\n"
                + "P2,U3,Beta,b@example.com,APAC,a dozen,,,,\n");

        List<StoredLead> leads = host.leads.leads();
        assertEquals(
                Map.of(
                        "company",
                        "Acme",
                        "email",
                        "a@example.com",
                        "region",
                        "EMEA",
                        "staff",
                        12L,
                        "deal_value",
                        new BigDecimal("99.50"),
                        "expected_close",
                        LocalDate.of(2026, 2, 28),
                        "consent",
                        true,
                        "notes",
                        "two\nlines"),
                leads.get(0).values());
        assertEquals(LeadStatus.PENDING, leads.get(0).status());
        assertEquals(Map.of("staff", "a dozen"), leads.get(1).unreadable());
        assertEquals("P2", leads.get(1).partnerId());
        assertEquals("U3", leads.get(1).partnerUserId());
        assertEquals(3, leads.get(1).row());
    }

    @Test
    void storesAReceiptWithTheImport() {
        ImportRequest request = request(TWO_LEADS + "\n").withImportId("i-1").withAttribute("channel", "portal");

        ImportOutcome.Imported imported =
                assertInstanceOf(ImportOutcome.Imported.class, host.importer().importLeads(request));

        ImportReceipt receipt = imported.receipt();
        assertEquals(Optional.of(receipt), host.leads.findImport(request.key()));
        assertEquals(Instant.parse("2026-11-22T10:15:30.123Z"), receipt.importedAt());
        assertEquals(Map.of("channel", "portal"), receipt.attributes());
        assertEquals("leads.csv", receipt.fileName());
        assertEquals(ADMIN, receipt.submitter());
        assertEquals(FORM.digest(), receipt.formDigest());
        assertEquals(imported.report().sourceDigest(), Optional.of(receipt.sourceDigest()));
        assertEquals(2, receipt.leadCount());
        assertEquals(1, receipt.blankRowCount());
    }

    @Test
    void theClockDecidesOnceForBothPassesWhichDatesArePast() {
        LeadForm form = LeadForm.named("f")
                .field(Fields.date("day").futureOrPresent().strict())
                .build();
        String file = "Partner ID,Partner User ID,day\nP1,U1,2026-11-22\n";

        try (CheckedImport checked = host.importer().check(ImportRequest.of(form, source(file), ADMIN))) {
            host.clock.advance(Duration.ofDays(1));
            assertInstanceOf(ImportOutcome.Imported.class, checked.commit());
        }

        assertEquals(
                Map.of("day", LocalDate.of(2026, 11, 22)),
                host.leads.leads().get(0).values());
        assertInstanceOf(
                ImportOutcome.Rejected.class, host.importer().importLeads(ImportRequest.of(form, source(file), ADMIN)));
    }

    @Test
    void storesNothingIfOneRowOfManyIsWrong() {
        ImportOutcome outcome = host.importLeads(TWO_LEADS + "P1,U1,,c@example.com,EMEA,,,,,\n" + row(4));

        assertInstanceOf(ImportOutcome.Rejected.class, outcome);
        assertEquals(List.of(), host.leads.leads());
        assertEquals(List.of(), host.leads.receipts());
        assertEquals(4, outcome.report().rowsRead());
        assertEquals(3, outcome.report().rowsAccepted());
        assertEquals(1, outcome.report().rowsRejected());
    }

    @Test
    void storesTheSameFileUnderTheSameIdOnce() {
        LeadImporter importer = host.importer();
        ImportOutcome.Imported first = assertInstanceOf(
                ImportOutcome.Imported.class,
                importer.importLeads(request(TWO_LEADS).withImportId("i-1")));

        ImportOutcome again = importer.importLeads(request(TWO_LEADS).withImportId("i-1"));

        assertEquals(
                first.receipt(),
                assertInstanceOf(ImportOutcome.AlreadyImported.class, again).receipt());
        assertEquals(2, host.leads.leads().size());
        assertEquals(2, again.report().rowsRead());
    }

    @Test
    void asksForTheImportIdBeforeItChecksAnything() {
        LeadImporter importer = host.importer();
        importer.importLeads(request(TWO_LEADS).withImportId("i-1"));
        int queries = host.partners.queries().size();

        importer.importLeads(request(TWO_LEADS).withImportId("i-1"));

        assertEquals(queries, host.partners.queries().size());
    }

    @Test
    void refusesATakenIdForOtherBytesFormOrSettings() {
        LeadImporter importer = host.importer();
        importer.importLeads(request(TWO_LEADS).withImportId("i-1"));
        LeadForm otherForm = LeadForm.named("Other")
                .field(Fields.text("company").label("Company"))
                .build();
        List<ImportRequest> others = List.of(
                request(TWO_LEADS + row(3)).withImportId("i-1"),
                ImportRequest.of(otherForm, source(TWO_LEADS), ADMIN).withImportId("i-1"),
                ImportRequest.of(FORM, source(TWO_LEADS).withCharset(StandardCharsets.ISO_8859_1), ADMIN)
                        .withImportId("i-1"));

        for (ImportRequest other : others) {
            ImportIdTakenException taken =
                    assertThrows(ImportIdTakenException.class, () -> importer.importLeads(other));
            assertEquals(new ImportIdTakenException("i-1").getMessage(), taken.getMessage());
        }
        assertEquals(2, host.leads.leads().size());
    }

    @Test
    void theLoserOfARaceGetsTheFirstReceipt() {
        LeadImporter importer = host.importer();
        try (CheckedImport late = importer.check(request(TWO_LEADS).withImportId("i-1"))) {
            importer.importLeads(request(TWO_LEADS).withImportId("i-1"));

            assertInstanceOf(ImportOutcome.AlreadyImported.class, late.commit());
        }
        assertEquals(2, host.leads.leads().size());
    }

    @Test
    void aDryRunStoresNothingAndItsCommitStoresExactlyWhatWasChecked() {
        try (CheckedImport checked = host.importer().check(request(TWO_LEADS))) {
            assertFalse(checked.report().hasErrors());
            assertEquals(List.of(), host.leads.leads());

            assertInstanceOf(ImportOutcome.Imported.class, checked.commit());
            assertEquals(2, host.leads.leads().size());
        }
    }

    @Test
    void readsAStreamOfAnySizeOnceAndLeavesNoTemporaryFile() {
        StringBuilder large = new StringBuilder(HEADER);
        for (int i = 0; i < 30_000; i++) {
            large.append(row(i));
        }
        byte[] bytes = large.toString().getBytes(StandardCharsets.UTF_8);
        assertTrue(bytes.length > 1 << 20);

        ImportOutcome outcome = host.importer()
                .importLeads(ImportRequest.of(FORM, CsvSource.of(new ByteArrayInputStream(bytes)), ADMIN));

        assertInstanceOf(ImportOutcome.Imported.class, outcome);
        assertEquals(30_000, host.leads.leads().size());
        Aftermath.holdsNothingBack();
    }

    @Test
    void throwsIfTheFileDoesNotExist(@TempDir Path folder) {
        ImportRequest request = ImportRequest.of(FORM, CsvSource.of(folder.resolve("none.csv")), ADMIN);

        SourceFailedException failed =
                assertThrows(SourceFailedException.class, () -> host.importer().importLeads(request));

        assertEquals("the CSV source could not be read", failed.getMessage());
    }

    @Test
    void refusesATakenIdForAFileThatIsTooLarge() {
        host.importer().importLeads(request(TWO_LEADS).withImportId("i-1"));
        CsvLimits small = CsvLimits.DEFAULT.withMaxBytes(TWO_LEADS.length());
        host.limits = ImportLimits.DEFAULT.withCsv(small);

        assertThrows(
                ImportIdTakenException.class,
                () -> host.importer().importLeads(request(TWO_LEADS + row(3)).withImportId("i-1")));
    }

    @Test
    void reportsProgressOfBothPassesInBytesAndRows() {
        StringBuilder csv = new StringBuilder(HEADER);
        for (int i = 0; i < 5_000; i++) {
            csv.append(row(i));
        }
        List<ImportProgress> seen = new ArrayList<>();

        host.importer().importLeads(request(csv.toString()).withListener(seen::add));

        for (ImportProgress.Phase phase : ImportProgress.Phase.values()) {
            List<ImportProgress> ofPhase =
                    seen.stream().filter(progress -> progress.phase() == phase).toList();
            ImportProgress last = ofPhase.get(ofPhase.size() - 1);
            assertTrue(ofPhase.size() >= 4, phase.name());
            assertEquals(5_001, last.rows());
            assertEquals(csv.length(), last.bytes());
            assertEquals(csv.length(), last.totalBytes().orElseThrow());
        }
    }

    @Test
    void countsAreExactEvenIfNotAllProblemsAreListed() {
        host.limits = ImportLimits.DEFAULT.withMaxProblems(10);
        StringBuilder csv = new StringBuilder(HEADER);
        for (int i = 0; i < 5_000; i++) {
            csv.append("P1,U1,,nobody,EMEA,,,,,\n");
        }

        ImportOutcome outcome = host.importLeads(csv.toString());

        assertEquals(10, outcome.report().problems().size());
        assertEquals(
                Map.of(ProblemCode.VALUE_REQUIRED, 5_000L, ProblemCode.FORMAT_EMAIL, 5_000L),
                outcome.report().countsByCode());
        assertEquals(9_990, outcome.report().problemsNotListed());
    }

    @Test
    void refusesAFileWithMoreIdsThanTheLimit() {
        host.limits = ImportLimits.DEFAULT.withMaxDistinctIds(3);

        ImportOutcome outcome =
                host.importLeads(HEADER + "P1,U1,A,a@example.com,EMEA,,,,,\nP2,U2,A,a@example.com,EMEA,,,,,\n"
                        + "P3,U3,A,a@example.com,EMEA,,,,,\nP4,U4,A,a@example.com,EMEA,,,,,\n");

        assertEquals(
                "error file-distinct-limit @5:0 Partner ID",
                TestHost.said(outcome).get(0));
        assertEquals(List.of(), host.leads.leads());
    }

    @Test
    void refusesAnImportIdThatHostsCannotStore() {
        ImportRequest request = request(TWO_LEADS);
        for (String id : List.of("", " ", "x".repeat(201), "a\nb", "a\u0000")) {
            assertThrows(IllegalArgumentException.class, () -> request.withImportId(id));
        }
    }
}

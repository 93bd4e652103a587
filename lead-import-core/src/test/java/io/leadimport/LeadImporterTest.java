package io.leadimport;

import static io.leadimport.TestHost.ADMIN;
import static io.leadimport.TestHost.FORM;
import static io.leadimport.TestHost.HEADER;
import static io.leadimport.TestHost.PARTNER;
import static io.leadimport.TestHost.request;
import static io.leadimport.TestHost.row;
import static io.leadimport.TestHost.source;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.check.SourceChangedException;
import io.leadimport.csv.CsvSource;
import io.leadimport.csv.SourceFailedException;
import io.leadimport.form.Fields;
import io.leadimport.form.LeadForm;
import io.leadimport.kit.StoredLead;
import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import io.leadimport.spi.ImportIdTakenException;
import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.LeadBatch;
import io.leadimport.spi.LeadRefusedException;
import io.leadimport.spi.LeadRepository;
import io.leadimport.spi.LeadStatus;
import io.leadimport.spi.LeadsNotStoredException;
import io.leadimport.spi.NewLead;
import io.leadimport.spi.Submitter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeadImporterTest {
    private static final String TWO_LEADS = HEADER + row(1) + row(2);

    private final TestHost host = new TestHost();

    @Test
    void storesEveryLeadPendingWithTypedValuesAndTheRawTextOfWhatItCouldNotRead() {
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
        ImportRequest request = request(TWO_LEADS + "\n").importId("i-1").attribute("channel", "portal");

        ImportOutcome.Imported imported =
                assertInstanceOf(ImportOutcome.Imported.class, host.importer().importLeads(request));

        ImportReceipt receipt = imported.receipt();
        assertEquals(Optional.of(receipt), host.leads.findImport("i-1"));
        assertEquals(Instant.parse("2026-11-22T10:15:30.123Z"), receipt.importedAt());
        assertEquals(Map.of("channel", "portal"), receipt.attributes());
        assertEquals("leads.csv", receipt.fileName());
        assertEquals(ADMIN, receipt.submitter());
        assertEquals(FORM.digest(), receipt.formDigest());
        assertEquals(imported.report().sourceDigest(), Optional.of(receipt.sourceDigest()));
        assertEquals(2, receipt.leads());
        assertEquals(1, receipt.blankRows());
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
                importer.importLeads(request(TWO_LEADS).importId("i-1")));

        ImportOutcome again = importer.importLeads(request(TWO_LEADS).importId("i-1"));

        assertEquals(
                first.receipt(),
                assertInstanceOf(ImportOutcome.AlreadyImported.class, again).receipt());
        assertEquals(2, host.leads.leads().size());
        assertEquals(2, again.report().rowsRead());
    }

    @Test
    void asksForTheImportIdBeforeItChecksAnything() {
        LeadImporter importer = host.importer();
        importer.importLeads(request(TWO_LEADS).importId("i-1"));
        int queries = host.partners.queries().size();

        importer.importLeads(request(TWO_LEADS).importId("i-1"));

        assertEquals(queries, host.partners.queries().size());
    }

    @Test
    void refusesATakenIdForOtherBytesFormOrScopeAlike() {
        LeadImporter importer = host.importer();
        importer.importLeads(request(TWO_LEADS).importId("i-1"));
        LeadForm otherForm = LeadForm.named("Other")
                .field(Fields.text("company").label("Company"))
                .build();
        List<ImportRequest> others = List.of(
                request(TWO_LEADS + row(3)).importId("i-1"),
                ImportRequest.of(otherForm, source(TWO_LEADS), ADMIN).importId("i-1"),
                request(TWO_LEADS, PARTNER).importId("i-1"),
                request(TWO_LEADS, Submitter.partner("P2", "U3")).importId("i-1"));

        for (ImportRequest other : others) {
            ImportIdTakenException taken =
                    assertThrows(ImportIdTakenException.class, () -> importer.importLeads(other));
            assertEquals("the import id i-1 is taken by another import", taken.getMessage());
        }
        assertEquals(2, host.leads.leads().size());
    }

    @Test
    void givesTheFirstReceiptToTheLoserOfARace() {
        LeadImporter importer = host.importer();
        try (CheckedImport late = importer.check(request(TWO_LEADS).importId("i-1"))) {
            importer.importLeads(request(TWO_LEADS).importId("i-1"));

            assertInstanceOf(ImportOutcome.AlreadyImported.class, late.commit());
        }
        assertEquals(2, host.leads.leads().size());
    }

    @Test
    void storesNothingInADryRunAndExactlyWhatWasCheckedAtItsCommit() {
        try (CheckedImport checked = host.importer().check(request(TWO_LEADS))) {
            assertFalse(checked.report().hasErrors());
            assertEquals(List.of(), host.leads.leads());

            assertInstanceOf(ImportOutcome.Imported.class, checked.commit());
            assertEquals(2, host.leads.leads().size());
        }
    }

    @Test
    void refusesToStoreAFileThatChangedAfterItsCheck(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("leads.csv"), TWO_LEADS);
        for (String changed :
                List.of(TWO_LEADS.replace("Company 2", "Company 9"), HEADER + row(1), TWO_LEADS + row(3))) {
            Files.writeString(file, TWO_LEADS);
            try (CheckedImport checked = host.importer().check(ImportRequest.of(FORM, CsvSource.of(file), ADMIN))) {
                Files.writeString(file, changed);

                assertThrows(SourceChangedException.class, checked::commit);
            }
        }
        assertEquals(List.of(), host.leads.leads());
    }

    @Test
    void readsAStreamOnceHoweverLargeAndLeavesNoFileBehind() throws IOException {
        StringBuilder large = new StringBuilder(HEADER);
        for (int i = 0; i < 30_000; i++) {
            large.append(row(i));
        }
        byte[] bytes = large.toString().getBytes(StandardCharsets.UTF_8);
        assertTrue(bytes.length > 1 << 20);
        long before = temporaryFiles();

        ImportOutcome outcome = host.importer()
                .importLeads(ImportRequest.of(FORM, CsvSource.of(new ByteArrayInputStream(bytes)), ADMIN));

        assertInstanceOf(ImportOutcome.Imported.class, outcome);
        assertEquals(30_000, host.leads.leads().size());
        assertEquals(before, temporaryFiles());
    }

    private static long temporaryFiles() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("lead-import-"))
                    .filter(file -> file.getFileName().toString().endsWith(".csv"))
                    .count();
        }
    }

    @Test
    void saysThatAFileThatIsNotThereCannotBeRead(@TempDir Path folder) {
        ImportRequest request = ImportRequest.of(FORM, CsvSource.of(folder.resolve("none.csv")), ADMIN);

        SourceFailedException failed =
                assertThrows(SourceFailedException.class, () -> host.importer().importLeads(request));

        assertEquals("the CSV source could not be read", failed.getMessage());
    }

    @Test
    void rejectsTheFileIfTheHostRefusesALead() {
        host.repository = broken(batch -> {
            throw new LeadRefusedException(3, "company", "Quota reached {x}");
        });

        ImportOutcome outcome = host.importLeads(HEADER + "\n" + row(1));

        Problem problem = assertInstanceOf(ImportOutcome.Rejected.class, outcome)
                .report()
                .problems()
                .get(0);
        assertEquals(ProblemCode.ROW_RULE, problem.code());
        assertEquals("Company", problem.column());
        assertEquals(3, problem.line());
        assertEquals("Quota reached {x}", problem.message(Locale.ENGLISH));
        assertEquals(0, outcome.report().rowsAccepted());
        assertEquals(1, outcome.report().rowsRejected());
    }

    @Test
    void writesTheHostsRefusalIntoTheErrorFile() {
        host.repository = broken(batch -> {
            throw new LeadRefusedException(2, "company", "Quota reached");
        });
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        try (CheckedImport checked = host.importer().check(request(TWO_LEADS))) {
            assertInstanceOf(ImportOutcome.Rejected.class, checked.commit());
            assertTrue(checked.report().hasErrors());
            checked.writeErrorFile(Locale.ENGLISH, errors);
        }
        List<String> lines = errors.toString(StandardCharsets.UTF_8).lines().toList();
        assertTrue(lines.get(1).endsWith(",Quota reached"), lines.get(1));
        assertTrue(lines.get(2).endsWith(","), lines.get(2));
    }

    @Test
    void saysThatNothingIsStoredIfTheRepositoryFailsBeforeItReadAllLeads() {
        IllegalStateException cause = new IllegalStateException("disk");
        host.repository = broken(batch -> {
            batch.iterator().next();
            throw cause;
        });

        LeadsNotStoredException failed = assertThrows(
                LeadsNotStoredException.class,
                () -> host.importer().importLeads(request(TWO_LEADS).importId("i-1")));

        assertSame(cause, failed.getCause());
        assertEquals("import i-1 failed, and nothing was stored", failed.getMessage());
    }

    @Test
    void asksWhatBecameOfAnImportThatFailedAfterAllLeadsWereRead() {
        host.repository = broken(batch -> {
            host.leads.saveAll(batch);
            throw new IllegalStateException("the reply was lost");
        });
        assertInstanceOf(ImportOutcome.Imported.class, host.importLeads(TWO_LEADS));

        host.repository = broken(batch -> {
            batch.forEach(lead -> {});
            throw new IllegalStateException("the reply was lost");
        });
        OutcomeUnknownException unknown = assertThrows(
                OutcomeUnknownException.class,
                () -> host.importer().importLeads(request(TWO_LEADS).importId("i-1")));
        assertEquals("i-1", unknown.importId());

        host.repository = broken(batch -> {
            batch.forEach(lead -> {});
            throw new LeadsNotStoredException("i-1", null);
        });
        assertThrows(LeadsNotStoredException.class, () -> host.importLeads(TWO_LEADS));
    }

    @Test
    void findsOutARepositoryThatReturnsBeforeItReadAllLeads() {
        host.repository = broken(batch -> batch.iterator().next());

        assertThrows(IllegalStateException.class, () -> host.importLeads(TWO_LEADS));
    }

    private LeadRepository broken(Consumer<LeadBatch> saveAll) {
        return new LeadRepository() {
            @Override
            public void saveAll(LeadBatch batch) {
                saveAll.accept(batch);
            }

            @Override
            public Optional<ImportReceipt> findImport(String importId) {
                return host.leads.findImport(importId);
            }
        };
    }

    @Test
    void givesTheRepositoryABatchThatCanBeReadAgain() {
        List<List<NewLead>> readings = new ArrayList<>();
        host.repository = broken(batch -> {
            batch.iterator().next();
            for (int i = 0; i < 2; i++) {
                List<NewLead> reading = new ArrayList<>();
                batch.forEach(reading::add);
                readings.add(reading);
            }
            assertEquals(
                    List.of("company", "email", "region", "staff", "deal_value", "expected_close", "consent", "notes"),
                    batch.fieldNames());
            assertEquals(2, batch.size());
            assertEquals(Set.of("P1"), batch.partnerIds());
            assertEquals(Set.of("U1"), batch.partnerUserIds());
        });

        host.importLeads(TWO_LEADS);

        assertEquals(2, readings.get(0).size());
        assertEquals(readings.get(0), readings.get(1));
        assertEquals("Active", readings.get(0).get(0).partner().name());
    }

    @Test
    void reportsProgressOfBothPassesInBytesAndRows() {
        StringBuilder csv = new StringBuilder(HEADER);
        for (int i = 0; i < 5_000; i++) {
            csv.append(row(i));
        }
        List<ImportProgress> seen = new ArrayList<>();

        host.importer().importLeads(request(csv.toString()).listener(seen::add));

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
    void writesBackAFileThatCanBeCorrectedAndImported() {
        String csv = HEADER + row(1) + "P1,U1,=Formula,wrong,EMEA,,,,,'quoted\n";
        String corrected = errorFile(csv).replace(",wrong,", ",right@example.com,");

        ImportOutcome outcome = host.importLeads(corrected);

        assertInstanceOf(ImportOutcome.Imported.class, outcome);
        assertEquals("=Formula", host.leads.leads().get(1).values().get("company"));
        assertEquals("'quoted", host.leads.leads().get(1).values().get("notes"));
    }

    @Test
    void writesProblemsInTheirColumnAlsoForShortAndLongRows() {
        String csv = "Partner ID,Partner User ID,Company,Email,Region,Campaign\n"
                + "P1,U1,Acme\nP1,U1,Beta,b@example.com,EMEA,x,too,much\n";

        String errors = errorFile(csv);
        List<String> lines = errors.lines().toList();

        assertEquals("Partner ID,Partner User ID,Company,Email,Region,Campaign,Import problems", lines.get(0));
        assertEquals("P1,U1,Acme,,,,The row ends too early. Cells found: 3. Cells expected: 6.", lines.get(1));
        assertEquals(
                "P1,U1,Beta,b@example.com,EMEA,x,The row has more cells than the header. Cells found: 8. Cells expected: 6."
                        + " A text with a separator in it needs quotes.,too,much",
                lines.get(2));
        assertEquals(lines.get(2), errorFile(errors).lines().toList().get(2));
    }

    private String errorFile(String csv) {
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        try (CheckedImport checked = host.importer().check(request(csv))) {
            checked.writeErrorFile(Locale.ENGLISH, errors);
        }
        return errors.toString(StandardCharsets.UTF_8);
    }

    @Test
    void refusesToWriteBackAFileItCouldNotReadToItsEnd() {
        try (CheckedImport checked = host.importer().check(request(TWO_LEADS + "P1,U1,\"Acme"))) {
            assertFalse(checked.canWriteErrorFile());
            assertThrows(
                    IllegalStateException.class,
                    () -> checked.writeErrorFile(Locale.ENGLISH, new ByteArrayOutputStream()));
        }
    }

    @Test
    void keepsExactCountsOfMoreProblemsThanItLists() {
        host.limits = new ImportLimits(ImportLimits.DEFAULT.csv(), 10, 100, 100);
        StringBuilder csv = new StringBuilder(HEADER);
        for (int i = 0; i < 5_000; i++) {
            csv.append("P1,U1,,nobody,EMEA,,,,,\n");
        }

        ImportOutcome outcome = host.importLeads(csv.toString());

        assertEquals(10, outcome.report().problems().size());
        assertEquals(
                Map.of(ProblemCode.VALUE_REQUIRED, 5_000L, ProblemCode.FORMAT_EMAIL, 5_000L),
                outcome.report().counts());
        assertEquals(9_990, outcome.report().problemsNotListed());
    }

    @Test
    void refusesAFileThatNamesMoreIdsThanItMayRemember() {
        host.limits = new ImportLimits(ImportLimits.DEFAULT.csv(), 10, 3, 100);

        ImportOutcome outcome =
                host.importLeads(HEADER + "P1,U1,A,a@example.com,EMEA,,,,,\nP2,U2,A,a@example.com,EMEA,,,,,\n"
                        + "P3,U3,A,a@example.com,EMEA,,,,,\nP4,U4,A,a@example.com,EMEA,,,,,\n");

        assertEquals(
                "error file-distinct-limit @5:0 Partner ID",
                TestHost.said(outcome).get(0));
        assertEquals(List.of(), host.leads.leads());
    }

    @Test
    void refusesAnImportIdThatNoHostCouldKeep() {
        ImportRequest request = request(TWO_LEADS);
        for (String id : List.of("", " ", "x".repeat(201), "a\nb", "a\u0000")) {
            assertThrows(IllegalArgumentException.class, () -> request.importId(id));
        }
    }
}

package io.leadimport;

import static io.leadimport.TestHost.request;
import static io.leadimport.TestHost.row;
import static io.leadimport.TestHost.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import io.leadimport.report.ErrorRows;
import io.leadimport.report.ImportReport;
import io.leadimport.spi.ImportKey;
import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.LeadBatch;
import io.leadimport.spi.LeadRefusal;
import io.leadimport.spi.LeadRefusedException;
import io.leadimport.spi.LeadRepository;
import io.leadimport.spi.LeadRule;
import io.leadimport.spi.NewLead;
import io.leadimport.spi.Submitter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

/** A host may refuse leads for reasons of its own before they are stored. */
class LeadRuleTest {
    private static final String WRONG = "P1,U1,Acme,x,EMEA,,,,,\n";

    private final TestHost host = new TestHost();
    private final List<List<NewLead>> seen = new ArrayList<>();

    private LeadImporter importer(LeadRule rule) {
        host.rule = rule;
        return host.importer();
    }

    /** Refuses every company whose name ends in a 3, at the e-mail address. */
    private static Collection<LeadRefusal> noThrees(List<NewLead> leads) {
        return leads.stream()
                .filter(lead -> String.valueOf(lead.text("company")).endsWith("3"))
                .map(lead -> new LeadRefusal(lead.row(), "email", "No threes: " + lead.text("company")))
                .toList();
    }

    private static String rows(int from, int to) {
        return IntStream.range(from, to).mapToObj(TestHost::row).collect(Collectors.joining());
    }

    private static String errorFile(CheckedImport checked, ErrorRows rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        checked.writeErrorFile(Locale.ENGLISH, rows, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theDryRunReportsRefusalsWithOtherProblemsInTheOrderOfTheFile() {
        String csv = TestHost.HEADER + row(3) + WRONG + row(4) + "\n" + row(13);
        try (CheckedImport checked = importer(LeadRuleTest::noThrees).check(request(csv))) {
            ImportReport report = checked.report();
            ImportOutcome outcome = checked.commit();
            assertEquals(
                    List.of("error row-rule @2:2 Email", "error format-email @3:3 Email", "error row-rule @6:6 Email"),
                    said(outcome));
            assertEquals(
                    List.of(4L, 1L, 3L, 1L),
                    List.of(report.rowsRead(), report.rowsAccepted(), report.rowsRejected(), report.rowsBlank()));
            Problem refused = report.problems().get(0);
            assertEquals("No threes: Company 3", refused.message(Locale.ENGLISH));
            assertEquals("email", refused.field());
            assertInstanceOf(ImportOutcome.Rejected.class, outcome);
            assertEquals(List.of(), host.leads.leads());
            List<String> lines =
                    errorFile(checked, ErrorRows.ALL).lines().skip(1).toList();
            assertEquals(5, lines.size());
            assertTrue(lines.get(0).endsWith(",No threes: Company 3"), lines.get(0));
            assertTrue(lines.get(2).endsWith(",,"), lines.get(2));
            assertTrue(lines.get(4).endsWith(",No threes: Company 13"), lines.get(4));
            assertEquals(4, errorFile(checked, ErrorRows.WITH_PROBLEMS).lines().count());
        }
    }

    @Test
    void theRuleSeesTheLeadsAsStoredOnTheImportingThread() {
        List<Thread> threads = new ArrayList<>();
        String csv = TestHost.HEADER + rows(0, 2_500) + "P1,U1,Acme,a@b.de,AMER,many,1.50,,yes,\n";
        ImportOutcome outcome = importer(leads -> {
                    threads.add(Thread.currentThread());
                    seen.add(leads);
                    assertThrows(UnsupportedOperationException.class, () -> leads.remove(0));
                    return List.of();
                })
                .importLeads(request(csv));
        assertInstanceOf(ImportOutcome.Imported.class, outcome);
        assertEquals(
                host.leads.leads().stream()
                        .map(lead -> List.of(lead.row(), lead.values(), lead.unreadable()))
                        .toList(),
                seen.stream()
                        .flatMap(List::stream)
                        .map(lead -> List.of(lead.row(), lead.values(), lead.unreadable()))
                        .toList());
        assertEquals(Map.of("staff", "many"), host.leads.leads().get(2_500).unreadable());
        assertTrue(seen.stream().allMatch(block -> block.size() <= 1_000));
        assertTrue(threads.stream().allMatch(Thread.currentThread()::equals));
    }

    @Test
    void theRuleDoesNotSeeRowsWithErrorsOrFilesWithoutARequiredColumn() {
        LeadRule strict = leads -> {
            seen.add(leads);
            return List.of();
        };
        importer(strict).importLeads(request(TestHost.HEADER + WRONG + "P9,U1,Acme,a@b.de,EMEA,,,,,\n"));
        importer(strict).importLeads(request("Partner ID,Partner User ID,Company,Email\nP1,U1,Acme,a@b.de\n"));
        importer(strict).importLeads(request("Partner ID,Company,Email,Region\nP1,Acme,a@b.de,EMEA\n"));
        assertEquals(List.of(), seen);
    }

    @Test
    @SuppressWarnings("NullAway") // the mistake
    void theExceptionNamesARuleThatReturnsNull() {
        LeadRule silent = leads -> null;
        IllegalStateException mistake = assertThrows(
                IllegalStateException.class, () -> importer(silent).importLeads(request(TestHost.HEADER + row(1))));
        assertEquals(
                "the rule " + silent.getClass().getName() + " returned null, not its refusals", mistake.getMessage());
    }

    @Test
    void theExceptionNamesARuleThatGivesNoReason() {
        LeadRule silent = leads -> List.of(new LeadRefusal(2, null, " "));
        IllegalStateException mistake = assertThrows(
                IllegalStateException.class, () -> importer(silent).importLeads(request(TestHost.HEADER + row(1))));
        assertEquals(
                "the rule " + silent.getClass().getName() + " gave no reason why it refused row 2",
                mistake.getMessage());
    }

    @Test
    @SuppressWarnings("NullAway") // the mistake
    void theExceptionNamesARuleThatReturnsANullRefusal() {
        LeadRule careless = leads -> Collections.singletonList(null);
        IllegalStateException mistake = assertThrows(
                IllegalStateException.class, () -> importer(careless).importLeads(request(TestHost.HEADER + row(1))));
        assertEquals(
                "the rule " + careless.getClass().getName() + " returned null among its refusals",
                mistake.getMessage());
    }

    @Test
    @SuppressWarnings("NullAway") // the mistake
    void theExceptionNamesARuleThatBeginsAFileWithNull() {
        LeadRule lost = new LeadRule() {
            @Override
            public LeadRule begin(Submitter submitter) {
                return null;
            }

            @Override
            public Collection<LeadRefusal> refusals(List<NewLead> leads) {
                return List.of();
            }
        };
        IllegalStateException mistake = assertThrows(
                IllegalStateException.class, () -> importer(lost).importLeads(request(TestHost.HEADER + row(1))));
        assertEquals(
                "the rule " + lost.getClass().getName() + " returned null for a file, not a rule",
                mistake.getMessage());
        assertEquals(List.of(), host.leads.leads());
    }

    @Test
    void aRuleThatFailsFailsTheImport() {
        IllegalArgumentException failure = new IllegalArgumentException();
        LeadRule failing = leads -> {
            throw failure;
        };
        assertSame(
                failure,
                assertThrows(
                        IllegalArgumentException.class,
                        () -> importer(failing).importLeads(request(TestHost.HEADER + row(1)))));
        LeadRule beside = leads -> List.of(new LeadRefusal(3, null, "secret"));
        IllegalStateException mistake = assertThrows(
                IllegalStateException.class,
                () -> importer(beside).importLeads(request(TestHost.HEADER + row(1) + WRONG)));
        assertEquals(
                "the rule " + beside.getClass().getName() + " refused row 3, which is no lead that it was asked about",
                mistake.getMessage());
        assertEquals(List.of(), host.leads.leads());
    }

    @Test
    void aLeadMayBeRefusedTwiceAndForAFieldThatTheFormDoesNotHave() {
        LeadRule rule = leads -> List.of(
                new LeadRefusal(2, null, "one"),
                new LeadRefusal(3, "partner_level", "two"),
                new LeadRefusal(2, "staff", "three"));
        ImportOutcome outcome = importer(rule).importLeads(request(TestHost.HEADER + row(1) + row(2)));
        assertEquals(
                List.of("2 null one", "2 Staff three", "3 null two"),
                outcome.report().problems().stream()
                        .map(p -> p.row() + " " + p.column() + " " + p.message(Locale.ENGLISH))
                        .toList());
        assertEquals(2, outcome.report().rowsRejected());
        assertEquals("LeadRefusal[row=2, field=x]", new LeadRefusal(2, "x", "secret").toString());
    }

    /** Lets ten leads of a partner pass, counted anew with each file, and none of an admin's. */
    private static final class Capacity implements LeadRule {
        private final Map<String, Integer> counts = new HashMap<>();

        @Override
        public LeadRule begin(Submitter submitter) {
            return submitter instanceof Submitter.Admin ? leads -> List.of() : new Capacity();
        }

        @Override
        public Collection<LeadRefusal> refusals(List<NewLead> leads) {
            return leads.stream()
                    .filter(lead -> counts.merge(lead.partnerId(), 1, Integer::sum) > 10)
                    .map(lead -> new LeadRefusal(lead.row(), null, "No capacity is left."))
                    .toList();
        }
    }

    @Test
    void aRuleMayCountOverAFileAndTheErrorFileHasTheSameRefusals() {
        LeadImporter importer = importer(new Capacity());
        String csv = TestHost.HEADER + rows(0, 3_000);
        try (CheckedImport checked = importer.check(request(csv, TestHost.PARTNER))) {
            assertEquals(Map.of(ProblemCode.ROW_RULE, 2_990L), checked.report().countsByCode());
            assertEquals(10, checked.report().rowsAccepted());
            for (int i = 0; i < 2; i++) {
                List<String> refused =
                        errorFile(checked, ErrorRows.WITH_PROBLEMS).lines().toList();
                assertEquals(2_991, refused.size());
                assertTrue(refused.stream().skip(1).allMatch(line -> line.endsWith(",No capacity is left.")));
            }
        }
        assertInstanceOf(ImportOutcome.Imported.class, importer.importLeads(request(csv)));
    }

    @Test
    void refusalsBySaveAllAreReportedWithThoseOfTheRule() {
        host.repository = new RefusingRepository(host.leads);
        try (CheckedImport checked = importer(leads -> List.of()).check(request(TestHost.HEADER + row(1) + row(2)))) {
            checked.commit();
            assertEquals(
                    List.of("P1,U1,Company 2,c2@example.com,EMEA,,,,,,too late"),
                    errorFile(checked, ErrorRows.WITH_PROBLEMS).lines().skip(1).toList());
        }
    }

    /** Refuses row 3 when it is stored. */
    private record RefusingRepository(LeadRepository leads) implements LeadRepository {
        @Override
        public void saveAll(LeadBatch batch) {
            throw new LeadRefusedException(3, "email", "too late");
        }

        @Override
        public Optional<ImportReceipt> findImport(ImportKey key) {
            return leads.findImport(key);
        }
    }

    /** Long rows make blocks shorter, and blank rows lie between leads; neither changes a verdict. */
    @Property(tries = 15)
    void theSizeOfBlocksChangesNoVerdict(@ForAll("files") List<Integer> kinds) {
        StringBuilder csv = new StringBuilder(TestHost.HEADER);
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            int row = i + 2;
            switch (kinds.get(i)) {
                case 0 -> csv.append(row(1));
                case 1 -> csv.append("P1,U1,Acme,a@b.de,EMEA,,,,," + "x".repeat(2_000) + "\n");
                case 2 -> csv.append(row(3));
                case 3 -> csv.append(WRONG);
                case 4 -> csv.append("P" + (100 + row) + ",U1,Acme3,a@b.de,EMEA,,,,,\n");
                case 5 -> csv.append("P1,U1,Acme3,a@b.de,EMEA,many,x,x,x,\n");
                default -> csv.append(",,,\n");
            }
            switch (kinds.get(i)) {
                case 2, 5 -> expected.add(row + " row-rule");
                case 3 -> expected.add(row + " format-email");
                case 4 -> expected.add(row + " reference-partner");
                default -> {}
            }
        }
        host.limits = ImportLimits.DEFAULT.withMaxProblems(100_000);
        try (CheckedImport checked = importer(LeadRuleTest::noThrees).check(request(csv.toString()))) {
            assertEquals(
                    expected,
                    checked.report().problems().stream()
                            .filter(Problem::isError)
                            .filter(problem -> problem.row() > 0)
                            .map(problem -> problem.row() + " " + problem.code().code())
                            .toList());
            assertEquals(expected.size(), checked.report().rowsRejected());
            List<String> lines =
                    errorFile(checked, ErrorRows.ALL).lines().skip(1).toList();
            assertEquals(kinds.size(), lines.size());
            for (int i = 0; i < lines.size(); i++) {
                boolean told = !lines.get(i).endsWith(",");
                boolean first = i == 0 && !checked.report().problems().isEmpty();
                assertEquals(kinds.get(i) >= 1 && kinds.get(i) <= 5 || first && told, told, lines.get(i));
                assertEquals(
                        kinds.get(i) == 2 || kinds.get(i) == 5, lines.get(i).contains("No threes"), lines.get(i));
            }
        }
    }

    @Provide
    Arbitrary<List<Integer>> files() {
        return Arbitraries.frequency(
                        Tuple.of(20, 0),
                        Tuple.of(10, 1),
                        Tuple.of(5, 2),
                        Tuple.of(2, 3),
                        Tuple.of(2, 4),
                        Tuple.of(2, 5),
                        Tuple.of(20, 6))
                .list()
                .ofMinSize(1)
                .ofMaxSize(1_500);
    }
}

package io.leadimport.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.leadimport.CheckedImport;
import io.leadimport.ImportOutcome;
import io.leadimport.csv.CsvSource;
import io.leadimport.internal.csv.TrickleStream;
import io.leadimport.kit.StoredLead;
import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import io.leadimport.report.ImportReport;
import io.leadimport.spi.Submitter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Any bytes as a file: the report, the stored leads and the error file are consistent. */
class FileFuzzTest {
    private static final char REPLACEMENT = '\uFFFD';

    @FuzzTest(maxDuration = "10m")
    void anyBytesGiveOneReport(byte[] bytes) {
        for (Submitter submitter : List.of(FuzzHost.ADMIN, FuzzHost.PARTNER)) {
            FuzzHost host = new FuzzHost();
            try (CheckedImport checked = host.check(CsvSource.of(bytes), submitter)) {
                ImportReport report = checked.report();
                assertAddsUp(report);
                report.problems().forEach(FileFuzzTest::assertMessageIsComplete);
                assertEquals(report, reportOf(CsvSource.of(bytes), submitter));
                assertEquals(report, reportOf(CsvSource.of(new TrickleStream(bytes)), submitter));
                assertStored(report, checked.commit(), host.leads.leads());
                if (!holdsReplacement(bytes)) {
                    Stream<String> texts = Stream.concat(reported(report), stored(host.leads.leads()));
                    assertFalse(texts.anyMatch(text -> text.indexOf(REPLACEMENT) >= 0), "a character was replaced");
                }
            }
        }
    }

    private static ImportReport reportOf(CsvSource source, Submitter submitter) {
        try (CheckedImport checked = new FuzzHost().check(source, submitter)) {
            return checked.report();
        }
    }

    private static void assertAddsUp(ImportReport report) {
        Map<ProblemCode, Long> listed = new HashMap<>();
        report.problems().forEach(problem -> listed.merge(problem.code(), 1L, Long::sum));
        long errors = report.problems().stream().filter(Problem::isError).count();
        long rowsWithErrors = report.problems().stream()
                .filter(problem -> problem.isError() && problem.row() > 0)
                .mapToLong(Problem::row)
                .distinct()
                .count();
        assertEquals(0, report.problemsNotListed());
        assertEquals(listed, report.countsByCode());
        assertEquals(errors, report.errorCount());
        assertEquals(report.problems().size() - errors, report.warningCount() + report.questionCount());
        assertEquals(report.problems().stream().filter(Problem::isQuestion).count(), report.questionCount());
        assertEquals(report.rowsRead(), report.rowsAccepted() + report.rowsRejected());
        // a record that ends the reading has a row number, but does not count as read
        assertEquals(report.rowsRejected(), rowsWithErrors - (endsEarly(report) ? 1 : 0));
    }

    private static boolean endsEarly(ImportReport report) {
        return report.problems().stream()
                .anyMatch(problem -> problem.row() > 0 && problem.code().code().startsWith("csv-"));
    }

    private static void assertMessageIsComplete(Problem problem) {
        String message = problem.message(Locale.ENGLISH);
        assertFalse(message.isBlank());
        assertFalse(message.chars().anyMatch(Character::isISOControl), problem::toString);
        String quoted = problem.column() + " " + problem.value() + " " + problem.arguments();
        assertFalse(message.indexOf('{') >= 0 && quoted.indexOf('{', quoted.indexOf('{') + 1) < 0, problem::toString);
    }

    private static void assertStored(ImportReport report, ImportOutcome outcome, List<StoredLead> leads) {
        if (report.hasErrors()) {
            assertInstanceOf(ImportOutcome.Rejected.class, outcome);
            assertEquals(List.of(), leads);
            return;
        }
        assertInstanceOf(ImportOutcome.Imported.class, outcome);
        assertEquals(report.rowsAccepted(), leads.size());
        long kept = leads.stream().mapToLong(lead -> lead.unreadable().size()).sum();
        long warned = report.problems().stream()
                .filter(problem -> problem.row() > 0 && !problem.code().isAdvice())
                .count();
        assertEquals(warned, kept, "what cannot be read is kept");
    }

    private static boolean holdsReplacement(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.contains("\u00EF\u00BF\u00BD") || text.contains("\u00FF\u00FD") || text.contains("\u00FD\u00FF");
    }

    private static Stream<String> reported(ImportReport report) {
        return report.problems().stream()
                .flatMap(problem -> Stream.of(
                        String.valueOf(problem.column()),
                        String.valueOf(problem.value()),
                        problem.arguments().toString()));
    }

    private static Stream<String> stored(List<StoredLead> leads) {
        return leads.stream()
                .flatMap(lead ->
                        Stream.of(lead.values().toString(), lead.unreadable().toString()));
    }

    @FuzzTest(maxDuration = "10m")
    void anErrorFileHoldsTheFileItWasMadeOf(byte[] bytes) {
        try (CheckedImport checked = new FuzzHost().check(CsvSource.of(bytes), FuzzHost.ADMIN)) {
            if (!checked.canWriteErrorFile()) {
                return;
            }
            byte[] written = errorFile(checked);
            Leads original = Leads.of(bytes);
            if (!original.canComeBack()) {
                return;
            }
            Leads again = Leads.of(written);
            assertEquals(original, again);
            assertEquals(original.codes(checked.report(), original), again.codes(reportOf(written), original));
            byte[] twice = errorFile(written);
            assertEquals(text(twice), text(errorFile(twice)));
            if (original.keepsItsProblems()) {
                assertEquals(text(written), text(twice));
            }
        }
    }

    private static ImportReport reportOf(byte[] bytes) {
        return reportOf(CsvSource.of(bytes), FuzzHost.ADMIN);
    }

    private static byte[] errorFile(byte[] bytes) {
        try (CheckedImport checked = new FuzzHost().check(CsvSource.of(bytes), FuzzHost.ADMIN)) {
            return errorFile(checked);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] errorFile(CheckedImport checked) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        checked.writeErrorFile(Locale.ENGLISH, out);
        return out.toByteArray();
    }
}

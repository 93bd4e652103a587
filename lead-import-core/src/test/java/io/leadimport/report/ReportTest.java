package io.leadimport.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.CheckedImport;
import io.leadimport.ImportOutcome;
import io.leadimport.ImportRequest;
import io.leadimport.TestHost;
import io.leadimport.form.Fields;
import io.leadimport.form.LeadForm;
import io.leadimport.internal.row.ReportBuilder;
import io.leadimport.json.ReportJson;
import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import io.leadimport.problem.Severity;
import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.Submitter;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("machine")
@net.jqwik.api.Tag("machine")
class ReportTest {
    private static Problem problem(ProblemCode code, Severity severity, long row) {
        return new Problem(code, severity, new Problem.Position(row, row, "A", "a"), "v", Map.of());
    }

    @Property(tries = 200)
    void countsAreExactAndErrorsAreKeptBeforeWarningsInTheOrderOfTheFile(
            @ForAll @Size(max = 60) List<@Size(max = 4) List<@IntRange(max = 39) Integer>> rows,
            @ForAll @IntRange(max = 5) int ofFile,
            @ForAll @IntRange(max = 5) int blank,
            @ForAll @IntRange(min = 1, max = 30) int cap) {
        ReportBuilder builder = new ReportBuilder(cap);
        Map<ProblemCode, Long> counts = new EnumMap<>(ProblemCode.class);
        List<Problem> kept = new ArrayList<>();
        long rejected = 0;
        long errors = 0;
        long all = ofFile;
        for (int i = 0; i < rows.size(); i++) {
            List<Problem> problems = new ArrayList<>();
            for (int pick : rows.get(i)) {
                ProblemCode code = ProblemCode.values()[pick / 2 % ProblemCode.values().length];
                problems.add(problem(code, pick % 2 == 0 ? Severity.ERROR : Severity.WARNING, i + 2));
                counts.merge(code, 1L, Long::sum);
            }
            builder.row(problems);
            kept.addAll(problems);
            rejected += problems.stream().anyMatch(Problem::isError) ? 1 : 0;
            errors += problems.stream().filter(Problem::isError).count();
            all += problems.size();
        }
        for (int i = 0; i < ofFile; i++) {
            builder.file(Problem.ofFile(ProblemCode.HEADER_MISSING, 1, Map.of()));
            counts.merge(ProblemCode.HEADER_MISSING, 1L, Long::sum);
            builder.blankRow();
        }
        ImportReport report = builder.build(Optional.of("d"));
        assertEquals(counts, report.countsByCode());
        assertEquals(rows.size(), report.rowsRead());
        assertEquals(report.rowsRead(), report.rowsAccepted() + report.rowsRejected());
        assertEquals(rejected, report.rowsRejected());
        assertEquals(ofFile, report.rowsBlank());
        assertEquals(errors + ofFile, report.errorCount());
        assertEquals(all - errors - ofFile, report.warningCount());
        assertEquals(report.errorCount() > 0, report.hasErrors());
        int shown = Math.min(ofFile, cap);
        List<Problem> firstErrors =
                kept.stream().filter(Problem::isError).limit(cap).toList();
        List<Problem> firstWarnings = kept.stream()
                .filter(problem -> !problem.isError())
                .limit(cap - firstErrors.size())
                .toList();
        List<Problem> listed =
                report.problems().subList(shown, report.problems().size());
        assertEquals(firstErrors, listed.stream().filter(Problem::isError).toList());
        assertEquals(
                firstWarnings,
                listed.stream().filter(problem -> !problem.isError()).toList());
        for (int i = 1; i < listed.size(); i++) {
            assertTrue(listed.get(i - 1).row() <= listed.get(i).row(), "the order of the file");
        }
        assertEquals(all, report.problems().size() + report.problemsNotListed());
    }

    @Test
    void aRowMayBeRejectedAfterItWasAccepted() {
        ReportBuilder first = new ReportBuilder(10);
        first.row(List.of());
        first.row(List.of(problem(ProblemCode.TYPE_DATE, Severity.WARNING, 3)));
        ReportBuilder second = ReportBuilder.of(first.build(Optional.of("d")));
        second.refuse(problem(ProblemCode.ROW_RULE, Severity.ERROR, 2));
        ImportReport report = second.build(Optional.of("d"));
        assertEquals(
                List.of(2L, 1L, 1L, 1L, 1L),
                List.of(
                        report.rowsRead(),
                        report.rowsAccepted(),
                        report.rowsRejected(),
                        report.errorCount(),
                        report.warningCount()));
        assertEquals(Map.of(ProblemCode.TYPE_DATE, 1L, ProblemCode.ROW_RULE, 1L), report.countsByCode());
    }

    @Test
    void aReportIsUnmodifiableAndItsToStringHasNoTextOfTheFile() {
        ReportBuilder builder = new ReportBuilder(10);
        builder.row(List.of(new Problem(
                ProblemCode.TYPE_DATE, Severity.ERROR, new Problem.Position(2, 2, "secret", "a"), "secret", Map.of())));
        ImportReport report = builder.build(Optional.empty());
        assertThrows(
                UnsupportedOperationException.class, () -> report.problems().clear());
        assertThrows(
                UnsupportedOperationException.class, () -> report.countsByCode().clear());
        assertFalse(report.toString().contains("secret"));
    }

    @Test
    void theJsonHasTheMembersOfTheContractInTheirOrder() {
        ReportBuilder builder = new ReportBuilder(10);
        builder.file(Problem.ofFile(ProblemCode.FILE_NO_ROWS, 0, Map.of()));
        builder.row(List.of(new Problem(
                ProblemCode.VALUE_REQUIRED,
                Severity.ERROR,
                new Problem.Position(4, 3, "E\u00E9 \"x\"", "email"),
                "",
                Map.of())));
        builder.row(List.of(new Problem(
                ProblemCode.TYPE_INTEGER,
                Severity.WARNING,
                new Problem.Position(5, 4, "N", "n"),
                "\u0000\u001B\uD83D\uDE00\n",
                Map.of())));
        builder.blankRow();
        boolean[] closed = new boolean[1];
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        ImportOutcome outcome = new ImportOutcome.Rejected("id\"1", builder.build(Optional.of("ab")));
        ReportJson.write(outcome, Locale.ENGLISH, out);
        assertFalse(closed[0], "the stream is the caller's");
        JsonNode json = JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
        assertEquals(
                "{\"outcome\":\"rejected\",\"importId\":\"id\\\"1\",\"sha256\":\"ab\",\"rowsRead\":2,\"rowsAccepted\":1,"
                        + "\"rowsRejected\":1,\"rowsBlank\":1,\"leadsImported\":0,"
                        + "\"counts\":{\"file-no-rows\":1,\"value-required\":1,\"type-integer\":1},\"problems\":["
                        + "{\"code\":\"file-no-rows\",\"severity\":\"error\",\"message\":\"The file has column names but no leads. Add at least one row below the header.\",\"question\":null,\"proposals\":[]},"
                        + "{\"code\":\"value-required\",\"severity\":\"error\",\"line\":4,\"row\":3,\"column\":\"E\u00E9"
                        + " \\\"x\\\"\",\"field\":\"email\",\"value\":\"\",\"message\":\"\u201CE\u00E9 \\\"x\\\"\u201D is"
                        + " required, but this cell is blank.\",\"question\":null,\"proposals\":[]},"
                        + "{\"code\":\"type-integer\",\"severity\":\"warning\",\"line\":5,\"row\":4,\"column\":\"N\","
                        + "\"field\":\"n\",\"value\":\"\\u0000\\u001B\uD83D\uDE00\\n\",\"message\":\"\u201CN\u201D takes a"
                        + " whole number such as 250, not \u201C\u2400\u241B\uD83D\uDE00\u240A\u201D. The lead has no value here; the text of the cell is kept.\",\"question\":null,\"proposals\":[]}],"
                        + "\"causes\":["
                        + "{\"code\":\"file-no-rows\",\"severity\":\"error\",\"problems\":1,\"cells\":0,\"examples\":[]},"
                        + "{\"code\":\"value-required\",\"field\":\"email\",\"severity\":\"error\",\"problems\":1,\"cells\":1,"
                        + "\"examples\":[]},"
                        + "{\"code\":\"type-integer\",\"field\":\"n\",\"severity\":\"warning\",\"problems\":1,\"cells\":1,"
                        + "\"examples\":[{\"text\":\"\\u0000\\u001B\uD83D\uDE00\\n\",\"cells\":1,\"row\":4}]}],"
                        + "\"proposals\":[]}",
                json.toString());
    }

    @Test
    void aFileThatWasNotReadToItsEndHasNoDigest() {
        ImportReport report = new ReportBuilder(1).build(Optional.empty());
        ImportReceipt receipt = new ImportReceipt(
                "i", "", "", "", List.of(), Submitter.admin("a"), Map.of(), Instant.EPOCH, null, 7, 0, 0);
        Map<String, ImportOutcome> outcomes = Map.of(
                "imported", new ImportOutcome.Imported(receipt, report),
                "rejected", new ImportOutcome.Rejected("i", report),
                "already-imported", new ImportOutcome.AlreadyImported(receipt, report));
        outcomes.forEach((code, outcome) -> {
            JsonNode json = json(out -> ReportJson.write(outcome, Locale.ENGLISH, out));
            assertNull(json.get("sha256"));
            assertEquals(code, json.get("outcome").stringValue());
            assertEquals("i", json.get("importId").stringValue());
            assertEquals(
                    code.equals("rejected") ? 0 : 7, json.get("leadsImported").intValue());
        });
    }

    @Test
    void theJsonOfADryRunHasTheOutcomeCheckedAndNoImportedLeads() {
        TestHost host = new TestHost();
        ImportRequest request = ImportRequest.of(
                        LeadForm.named("Leads").field(Fields.text("company")).build(),
                        TestHost.source("Partner ID,Partner User ID,company\nP1,U1,Acme\n"),
                        TestHost.ADMIN)
                .withImportId("i");
        for (int run = 0; run < 2; run++) {
            try (CheckedImport checked = host.importer().check(request)) {
                JsonNode json = json(out -> ReportJson.write(checked, Locale.ENGLISH, out));
                assertEquals("checked", json.get("outcome").stringValue());
                assertEquals("i", json.get("importId").stringValue());
                assertEquals(1, json.get("rowsAccepted").intValue());
                assertEquals(0, json.get("leadsImported").intValue(), "also of a file that was imported before");
                checked.commit();
            }
        }
    }

    private static JsonNode json(Consumer<OutputStream> write) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write.accept(out);
        return JsonMapper.shared().readTree(out.toByteArray());
    }
}

package io.leadimport.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.examples.cli.CommandLineHost.Said;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The main job's outcomes. */
@Tag("machine")
final class ImportCommandTest {
    private static final String GOOD = "Partner ID,Partner User ID,Company,Email\nP1,U1,Acme,a@b.example\n";
    private static final String BAD =
            "Partner ID,Partner User ID,Company,Email,Employees\nP1,U1,,a@b.example,\nP1,U1,=Beta,b@b.example,many\n";

    private final Path folder;
    private final CommandLineHost host;

    ImportCommandTest(@TempDir Path folder) {
        this.folder = folder;
        host = CommandLineHost.ready(folder);
    }

    @Test
    void aFileWithoutErrorsIsImported() {
        Said said = host.imported(GOOD, "--import-id", "i-1");
        assertEquals("""
                Rows read: 1. Accepted: 1. Rejected: 0. Blank: 0.
                Leads imported: 1. They are pending approval.
                Import ID: i-1
                """, said.out());
        assertEquals("", said.err());
        assertEquals(0, said.status());
        assertEquals(1, host.leadCount());
    }

    @Test
    void problemsAreShownWithTheirRowsAndErrorsFirst() {
        Said said = host.imported(BAD, "--import-id", "i-1");
        assertEquals("""
                Problems in %s
                  error     Row 2: \u201CCompany\u201D is required, but this cell is blank.
                  warning   Row 3: \u201CEmployees\u201D takes a whole number such as 250, not \u201Cmany\u201D. The lead \
                has no value here; the text of the cell is kept.

                Rows read: 2. Accepted: 1. Rejected: 1. Blank: 0.
                Errors: 1. Questions: 0. Warnings: 1.
                Leads imported: 0. Correct the errors and import the file again.
                Import ID: i-1
                """.formatted(host.path("leads.csv")), said.out());
        assertEquals(1, said.status());
    }

    @Test
    void valuesThatAreKeptAsTextOnlyAreCounted() {
        // an unknown column and advice on a text are warnings of another kind
        String csv = "Partner ID,Partner User ID,Company,Email,Employees,Region,Expected close,Odd\n"
                + "P1,U1,#REF!,a@b.example,many,Moon,31.12.2026,x\n"
                + "P1,U1,Acme,a@b.example,250,,,x\n".repeat(1500);
        Said dry = host.imported(csv, "--dry-run", "--import-id", "i-1");
        assertTrue(dry.out().endsWith("""
                Errors: 0. Questions: 0. Warnings: 5.
                Dry run, nothing was stored. Leads that can be imported: 1501.
                Values kept as text only: 3.
                Import ID: i-1
                """), dry.out());
        Said said = host.imported(csv, "--import-id", "i-1");
        assertTrue(said.out().endsWith("""
                Leads imported: 1501. They are pending approval.
                Values kept as text only: 3.
                Import ID: i-1
                """), said.out());
        long kept = host.leadRecords().stream()
                .map(lead -> lead.getField("unreadable"))
                .filter(unreadable -> !unreadable.isEmpty())
                .mapToLong(
                        unreadable -> JsonMapper.shared().readTree(unreadable).size())
                .sum();
        assertEquals(3, kept);
    }

    @Test
    void manyProblemsOfOneCauseAreShownOnceWithExamples() {
        String csv = "Partner ID,Partner User ID,Company,Email,Employees\n"
                + "P1,U1,Acme,a@b.example,many\n".repeat(10)
                + "P1,U1,Acme,a@b.example,12\n".repeat(30)
                + "P1,U1,Acme,a@b.example,few\n"
                + "P1,U1,,a@b.example,1\n".repeat(3);
        Said said = host.imported(csv);
        assertTrue(said.out().contains("""
                  error     Row 43: \u201CCompany\u201D is required, but this cell is blank.
                            Cells: 3.
                  warning   Row 2: \u201CEmployees\u201D takes a whole number such as 250, not \u201Cmany\u201D. The \
                lead has no value here; the text of the cell is kept.
                            Cells: 11. For example: \u201Cmany\u201D (10\u00D7, first in row 2); \u201Cfew\u201D in row 42
                """), said.out());
        assertTrue(said.out().contains("""

                Row 43 (line 43)
                  error     \u201CCompany\u201D is required, but this cell is blank.
                Row 44 (line 44)
                  error     \u201CCompany\u201D is required, but this cell is blank.
                Row 45 (line 45)
                  error     \u201CCompany\u201D is required, but this cell is blank.

                To see all problems row by row: --errors FILE writes them into a copy of the file.
                """), said.out());
    }

    @Test
    void whereAllProblemsAreIsSaidOnlyOfAFileThatIsWritten() {
        String csv = "Partner ID,Partner User ID,Company,Email\n" + "P1,U1,,a@b.example\n".repeat(30);
        String errors = host.path("errors.csv");
        String report = host.path("report.json");
        String[] hints = {
            host.imported(csv).out(),
            host.imported(csv, "--report", report).out(),
            host.imported(csv, "--report", report, "--errors", errors).out()
        };
        assertTrue(hints[0].contains("\nTo see all problems row by row: --errors FILE"), hints[0]);
        assertTrue(hints[1].contains("\nAll problems, row by row, are in " + report + "\n"), hints[1]);
        assertTrue(hints[2].contains("\nAll problems, row by row, are in " + errors + "\n"), hints[2]);
        assertFalse(hints[0].contains("Row 2 (line 2)"), hints[0]);
        assertEquals(30, host.report().get("problems").size());
        assertEquals(30, host.read("errors.csv").split("is required", -1).length - 1);
    }

    @Test
    void aDryRunStoresNothingAndAdvisesToCheckForLeadsThatExist() {
        Said said = host.imported(GOOD, "--dry-run", "--report", host.path("report.json"));
        assertEquals(0, said.status());
        assertTrue(said.out().startsWith("The import does not look for leads that exist already: check first"));
        assertTrue(said.out().contains("Dry run, nothing was stored. Leads that can be imported: 1.\n"), said.out());
        assertEquals("checked", host.report().get("outcome").stringValue());
        assertEquals(0, host.report().get("leadsImported").intValue());
        assertEquals(0, host.leadCount());
    }

    @Test
    void aDryRunOfAFileWithErrorsSaysSo() {
        Said said = host.imported(BAD, "--dry-run", "--report", host.path("report.json"));
        assertEquals(1, said.status());
        assertEquals("checked", host.report().get("outcome").stringValue());
        assertTrue(
                said.out()
                        .contains("Dry run, nothing was stored. The file has errors, so that none of its leads can be"
                                + " imported.\n"),
                said.out());
    }

    @Test
    void theSameFileUnderTheSameImportIdIsStoredOnce() {
        host.imported(GOOD, "--import-id", "i-1");
        Said again = host.imported(GOOD, "--import-id", "i-1", "--report", host.path("report.json"));
        assertEquals(0, again.status(), again.err());
        assertTrue(
                again.out()
                        .contains("This file was imported before under this import ID, and nothing was stored now."
                                + " Leads imported then: 1.\n"),
                again.out());
        assertEquals("already-imported", host.report().get("outcome").stringValue());
        assertEquals(1, host.report().get("leadsImported").intValue());
        assertEquals(1, host.leadCount());
        Said dry = host.imported(GOOD, "--import-id", "i-1", "--dry-run");
        assertTrue(dry.out().contains("Dry run, nothing was stored. The file was imported before"), dry.out());
    }

    @Test
    void anImportIdThatStandsForAnotherFileOrWayOfReadingIsRefused() {
        host.imported(GOOD, "--import-id", "i-1");
        Said other = host.imported(GOOD.replace("Acme", "Beta"), "--import-id", "i-1");
        String taken =
                "lead-import: the import id i-1 is taken: it stands for another file, form or way of reading the file (dates,"
                        + " numbers, names, charset, column mapping)\n";
        refused(taken, other);
        assertEquals(1, host.leadCount());
        refused(taken, host.imported(GOOD, "--import-id", "i-1", "--dates", "dd/MM/yyyy"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\tb"})
    void anImportIdOfAnotherKindIsRefused(String id) {
        refused(
                "lead-import: --import-id: an import id has 1 to 200 characters, is not blank, and has no control characters\n",
                host.imported(GOOD, "--import-id", id));
    }

    @Test
    void theReportHasTheMembersOfItsContractAndNoOthers() {
        host.imported(BAD, "--import-id", "i-1", "--report", host.path("report.json"));
        String sha256 = host.report().get("sha256").stringValue();
        assertTrue(sha256.matches("[0-9a-f]{64}"), sha256);
        assertEquals(JsonMapper.shared().readTree("""
                                {"outcome": "rejected", "importId": "i-1", "sha256": "%s",
                                 "rowsRead": 2, "rowsAccepted": 1, "rowsRejected": 1, "rowsBlank": 0, "leadsImported": 0,
                                 "counts": {"value-required": 1, "type-integer": 1},
                                 "problems": [
                                  {"code": "value-required", "severity": "error", "line": 2, "row": 2,
                                   "column": "Company", "field": "company", "value": "",
                                   "message": "\u201CCompany\u201D is required, but this cell is blank.",
                                   "question": null, "proposals": []},
                                  {"code": "type-integer", "severity": "warning", "line": 3, "row": 3,
                                   "column": "Employees", "field": "employees", "value": "many",
                                   "message": "\u201CEmployees\u201D takes a whole number such as 250, not \u201Cmany\u201D. \
                                The lead has no value here; the text of the cell is kept.",
                                   "question": null, "proposals": []}],
                                 "causes": [
                                  {"code": "value-required", "field": "company", "severity": "error", "problems": 1,
                                   "cells": 1, "examples": []},
                                  {"code": "type-integer", "field": "employees", "severity": "warning", "problems": 1,
                                   "cells": 1, "examples": [{"text": "many", "cells": 1, "row": 3}]}],
                                 "proposals": []}
                                """.formatted(sha256)), host.report());
        host.imported(GOOD, "--import-id", "i-1", "--report", host.path("report.json"));
        assertEquals("imported", host.report().get("outcome").stringValue());
        assertEquals(1, host.report().get("leadsImported").intValue());
    }

    @Test
    void anErrorFileThatWasCorrectedIsImported() {
        Said said = host.imported(BAD, "--errors", host.path("errors.csv"));
        assertEquals(1, said.status());
        String errors = host.read("errors.csv");
        assertTrue(errors.contains(",Import problems\r\n"), errors);
        Said corrected = host.imported(errors.replace("P1,U1,,", "P1,U1,Acme,"));
        assertEquals(0, corrected.status(), corrected.out());
        assertEquals(
                List.of("Acme", "=Beta"),
                host.leadRecords().stream()
                        .map(lead -> lead.getField("company"))
                        .toList());
    }

    @Test
    void anErrorFileIsWrittenOfAFileWithWarningsOnly() {
        Said said = host.imported(BAD.replace("U1,,", "U1,Acme,"), "--errors", host.path("errors.csv"));
        assertEquals(0, said.status());
        assertTrue(host.read("errors.csv").contains("takes a whole number"));
    }

    @Test
    void noErrorFileOfAnEarlierRunIsLeftWhereThereIsNoProblem() {
        host.write("errors.csv", "old");
        Said said = host.imported(GOOD, "--errors", host.path("errors.csv"));
        assertTrue(
                said.out().endsWith("No error file is written: there is no problem to write into it.\n"), said.out());
        assertFalse(host.has("errors.csv"));
    }

    @Test
    void noErrorFileIsWrittenOfAFileThatCannotBeReadToItsEnd() {
        host.write("errors.csv", "old");
        Said said = host.imported(GOOD + "P1,U1,\"open,a@b.example\n", "--errors", host.path("errors.csv"));
        assertEquals(1, said.status());
        assertTrue(
                said.out()
                        .endsWith(
                                "No error file is written: the CSV could not be read to its end, so that rows would be"
                                        + " lost.\n"),
                said.out());
        assertFalse(host.has("errors.csv"));
        assertTrue(said.out().contains("  error     Row 3: A quotation mark opens"), said.out());
    }

    @Test
    void nothingIsLeftBesideTheFilesThatWereAskedFor() {
        List<String> before = host.files();
        host.imported(GOOD, "--report", host.path("report.json"), "--errors", host.path("errors.csv"));
        host.imported(GOOD, "--as", "nobody", "--report", host.path("report.json"));
        assertEquals(
                List.of("form.json", "leads.csv", "partners.csv", "report.json", "store.db", "users.csv"),
                host.files(),
                before.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"leads.csv", "form.json"})
    void anInputIsNeverOverwritten(String input) {
        for (String option : List.of("--report", "--errors")) {
            Said said = host.imported(GOOD, option, host.path(input));
            refused(
                    "lead-import: expected a file of its own to write, and this one is used already: "
                            + host.path(input) + "\n",
                    said);
        }
        refused(
                "lead-import: expected a file of its own to write, and this one is used already: " + host.path("x")
                        + "\n",
                host.imported(GOOD, "--report", host.path("x"), "--errors", host.path("x")));
        assertEquals(0, host.leadCount());
        assertEquals(GOOD, host.read("leads.csv"));
    }

    @Test
    void anOutputThatCannotBeWrittenIsRefusedBeforeAnythingIsStored() {
        refused(
                "lead-import: expected a file in a folder that can be written, and this one cannot: "
                        + host.path("no/report.json") + "\n",
                host.imported(GOOD, "--errors", host.path("e.csv"), "--report", host.path("no/report.json")));
        refused(
                "lead-import: expected a file to write, and this is a directory: " + folder + "\n",
                host.imported(GOOD, "--report", host.path("r.json"), "--errors", folder.toString()));
        assertEquals(0, host.leadCount());
        assertEquals(List.of("form.json", "leads.csv", "partners.csv", "store.db", "users.csv"), host.files());
    }

    @Test
    void aMissingFileFormOrDirectoryIsRefused() {
        host.write("leads.csv", GOOD);
        refused(
                "lead-import: expected a file, and there is none: none.csv\n",
                host.run("import", "none.csv", "--form", host.path("form.json"), "--db", host.db(), "--as", "admin:a"));
        refused(
                "lead-import: expected a file, and there is none: none.json\n",
                host.run(
                        "import", host.path("leads.csv"), "--form", "none.json", "--db", host.db(), "--as", "admin:a"));
        refused(
                "lead-import: expected a file, and this is a directory: " + folder + "\n",
                host.run("import", folder.toString(), "--form", "none.json", "--db", host.db(), "--as", "admin:a"));
    }

    static void refused(String expected, Said said) {
        assertEquals(expected, said.err());
        assertEquals("", said.out());
        assertEquals(ExitStatus.REFUSED.code(), said.status());
    }
}

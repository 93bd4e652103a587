package io.leadimport.examples.cli;

import io.leadimport.ImportOutcome;
import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import io.leadimport.report.ImportReport;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Prints the outcome of an import for a person. */
final class ResultPrinter {
    private static final int SHOWN = 20;

    /** Prefixes of the codes of problems that concern a whole file or column, not a cell. */
    private static final List<String> WHOLE_FILE_OR_COLUMN = List.of("file-", "header-", "column-");

    private final Streams streams;
    private final ImportResult result;
    private final ImportReport report;
    private final Locale language;

    ResultPrinter(Streams streams, ImportResult result, Locale language) {
        this.streams = streams;
        this.result = result;
        this.report = result.report();
        this.language = language;
    }

    void print(Path file, String hintToAllProblems) {
        if (report.problemCount() > 0 && !result.isOfEarlierImport()) {
            streams.say("Problems in " + file);
            problems(hintToAllProblems);
            streams.say("");
        }
        streams.say("Rows read: " + report.rowsRead() + ". Accepted: " + report.rowsAccepted() + ". Rejected: "
                + report.rowsRejected() + ". Blank: " + report.rowsBlank() + ".");
        if (report.problemCount() > 0) {
            streams.say("Errors: " + report.errorCount() + ". Warnings: " + report.warningCount() + ".");
        }
        streams.say(conclusion());
        long kept = keptAsText();
        if (kept > 0) {
            streams.say("Values kept as text only: " + kept + ".");
        }
        streams.say("Import ID: " + result.checked().importId());
    }

    private void problems(String hintToAllProblems) {
        List<Problem> shown = shown();
        long row = -1;
        for (Problem problem : shown) {
            if (problem.row() != row) {
                row = problem.row();
                streams.say(row == 0 ? "The file" : "Row " + row + " (line " + problem.line() + ")");
            }
            String mark = problem.isError() ? "  error    " : "  warning  ";
            String where = problem.row() == 0 && problem.line() > 0 ? "Line " + problem.line() + ": " : "";
            streams.say(mark + where + problem.message(language));
        }
        long more = report.problemCount() - shown.size();
        if (more > 0) {
            streams.say("\u2026 and " + more + " more" + hintToAllProblems);
        }
    }

    /** At most 20 problems, errors preferred to warnings, in the order of the file. */
    private List<Problem> shown() {
        List<Problem> problems = report.problems();
        return IntStream.range(0, problems.size())
                .boxed()
                .sorted(Comparator.comparing(i -> problems.get(i).severity()))
                .limit(SHOWN)
                .sorted()
                .map(problems::get)
                .toList();
    }

    /** Without errors, each warning about a cell is one value that was stored as raw text only. With errors, nothing is stored. */
    private long keptAsText() {
        return report.hasErrors()
                ? 0
                : report.countsByCode().entrySet().stream()
                        .filter(count -> losesValue(count.getKey()))
                        .mapToLong(Map.Entry::getValue)
                        .sum();
    }

    private static boolean losesValue(ProblemCode code) {
        return !code.isAdvice() && WHOLE_FILE_OR_COLUMN.stream().noneMatch(code.code()::startsWith);
    }

    private String conclusion() {
        ImportOutcome outcome = result.outcome();
        if (outcome == null) {
            return "Dry run, nothing was stored. " + expectation();
        }
        if (result.isOfEarlierImport()) {
            return "This file was imported before under this import ID, and nothing was stored now. Leads imported then: "
                    + result.leadCount() + ".";
        }
        return outcome.isStored()
                ? "Leads imported: " + result.leadCount() + ". They are pending approval."
                : "Leads imported: 0. Correct the errors and import the file again.";
    }

    private String expectation() {
        if (report.hasErrors()) {
            return "The file has errors, so that none of its leads can be imported.";
        }
        return result.leadCount() > 0
                ? "The file was imported before under this import ID. Leads imported then: " + result.leadCount() + "."
                : "Leads that can be imported: " + report.rowsAccepted() + ".";
    }
}

package io.leadimport.examples.cli;

import io.leadimport.ImportOutcome;
import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import io.leadimport.problem.Severity;
import io.leadimport.report.Cause;
import io.leadimport.report.ImportReport;
import java.nio.file.Path;
import java.util.List;

/** Prints the outcome of an import for a person: each cause once, what can be answered, single errors, and what was stored. */
final class ResultPrinter {
    private static final int SHOWN = 20;

    /** Prefixes of the codes of problems that concern a whole file or column, not a cell. */
    private static final List<String> WHOLE_FILE_OR_COLUMN = List.of("file-", "header-", "column-");

    private final Streams streams;
    private final ImportResult result;
    private final ImportReport report;
    private final Words words;

    ResultPrinter(Streams streams, ImportResult result, Words words) {
        this.streams = streams;
        this.result = result;
        this.report = result.report();
        this.words = words;
    }

    void print(Path file, ImportOutputs outputs) {
        if (report.problemCount() > 0 && !result.isOfEarlierImport()) {
            streams.say(words.text("problems", file));
            new CausePrinter(streams, words, report).print();
            AnswersPrinter answers = new AnswersPrinter(streams, words, report);
            answers.questions();
            answers.proposals(outputs);
            rows(outputs);
            streams.say("");
        }
        streams.say(words.text(
                "rows.counts", report.rowsRead(), report.rowsAccepted(), report.rowsRejected(), report.rowsBlank()));
        if (report.problemCount() > 0) {
            streams.say(
                    words.text("problems.counts", report.errorCount(), report.questionCount(), report.warningCount()));
        }
        streams.say(conclusion());
        long kept = keptAsText();
        if (kept > 0) {
            streams.say(words.text("kept", kept));
        }
        streams.say(words.text("import-id", result.checked().importId()));
    }

    /** Prints the single errors where the causes do not show each of them, if they are few enough to be read. */
    private void rows(ImportOutputs outputs) {
        List<Cause> shortened = report.causes().stream()
                .filter(cause -> !CausePrinter.showsAll(cause))
                .toList();
        List<Cause> errors = shortened.stream()
                .filter(cause -> cause.severity() == Severity.ERROR)
                .toList();
        long count = errors.stream().mapToLong(Cause::problems).sum();
        boolean fewEnough = count > 0 && count <= SHOWN && report.problemsNotListed() == 0;
        if (fewEnough) {
            streams.say("");
            print(report.problems().stream()
                    .filter(problem -> errors.stream().anyMatch(cause -> CausePrinter.belongs(problem, cause)))
                    .toList());
        }
        String hint = outputs.hintToAllProblems(result);
        if (!hint.isEmpty() && shortened.size() > (fewEnough ? errors.size() : 0)) {
            streams.say("");
            streams.say(hint);
        }
    }

    private void print(List<Problem> problems) {
        long row = -1;
        for (Problem problem : problems) {
            if (problem.row() != row) {
                row = problem.row();
                streams.say(words.text("row.line", row, problem.line()));
            }
            streams.say(CausePrinter.mark(words, "severity.error") + problem.message(words.locale()));
        }
    }

    /** In a file that can be stored, each warning about a cell is one value that is stored as raw text only. */
    private long keptAsText() {
        return report.canBeStored()
                ? report.causes().stream()
                        .filter(cause -> losesValue(cause.code()))
                        .mapToLong(Cause::problems)
                        .sum()
                : 0;
    }

    private static boolean losesValue(ProblemCode code) {
        return !code.isAdvice() && WHOLE_FILE_OR_COLUMN.stream().noneMatch(code.code()::startsWith);
    }

    private String conclusion() {
        ImportOutcome outcome = result.outcome();
        if (outcome == null) {
            return words.text("dry-run") + " " + expectation();
        }
        if (result.isOfEarlierImport()) {
            return words.text("earlier.import", result.leadCount());
        }
        if (outcome.isStored()) {
            return words.text("imported", result.leadCount());
        }
        return words.text(report.hasErrors() ? "rejected.errors" : "rejected.questions");
    }

    private String expectation() {
        if (!report.canBeStored()) {
            return words.text(report.hasErrors() ? "dry-run.errors" : "dry-run.questions");
        }
        return result.leadCount() > 0
                ? words.text("dry-run.earlier", result.leadCount())
                : words.text("dry-run.clean", report.rowsAccepted());
    }
}

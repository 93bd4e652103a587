package io.leadimport.examples.cli;

import io.leadimport.problem.Problem;
import io.leadimport.report.Cause;
import io.leadimport.report.ImportReport;
import java.util.List;
import java.util.stream.Collectors;

/** Prints what is wrong, each cause once, the most severe first. */
final class CausePrinter {
    /** How many messages of one cause are printed, if they do not concern the cells of one field. */
    private static final int MESSAGES = 5;

    private static final int EXAMPLE_LENGTH = 60;

    private final Streams streams;
    private final Words words;
    private final ImportReport report;

    CausePrinter(Streams streams, Words words, ImportReport report) {
        this.streams = streams;
        this.words = words;
        this.report = report;
    }

    void print() {
        report.causes().forEach(this::print);
    }

    /** Prints the causes that an earlier check did not find, or found less severe; returns false if there are none. */
    boolean printNew(ImportReport earlier, String heading) {
        List<Cause> appeared = report.causes().stream()
                .filter(cause -> earlier.causes().stream().noneMatch(known -> covers(known, cause)))
                .toList();
        if (appeared.isEmpty()) {
            return false;
        }
        streams.say(heading);
        appeared.forEach(this::print);
        streams.say("");
        return true;
    }

    private static boolean covers(Cause known, Cause cause) {
        return known.code() == cause.code()
                && String.valueOf(known.field()).equals(String.valueOf(cause.field()))
                && known.severity().compareTo(cause.severity()) <= 0;
    }

    private void print(Cause cause) {
        String mark = mark(cause);
        List<Problem> problems = report.problems().stream()
                .filter(problem -> belongs(problem, cause))
                .limit(messages(cause))
                .toList();
        if (problems.isEmpty()) {
            streams.say(mark + title(cause) + cause.code().code());
        }
        for (Problem problem : problems) {
            streams.say(mark + where(problem) + problem.message(words.locale()));
            if (problem.isQuestion() && problem.questionId() != null) {
                streams.say(indent(mark) + words.text("answer", problem.questionId()));
            }
        }
        if (cause.problems() > problems.size()) {
            streams.say(indent(mark) + numbers(cause));
        }
    }

    /** One message if examples of cells can stand for the others. */
    private static int messages(Cause cause) {
        return cause.cells() == 0 || cause.field() == null ? MESSAGES : 1;
    }

    /** Returns true if the message or the row of each problem is printed. */
    static boolean showsAll(Cause cause) {
        long inExamples = cause.examples().stream()
                .filter(example -> example.cells() == 1 && !example.text().isBlank())
                .count();
        return cause.problems() <= messages(cause) || cause.problems() == inExamples;
    }

    static boolean belongs(Problem problem, Cause cause) {
        return problem.code() == cause.code()
                && problem.severity() == cause.severity()
                && String.valueOf(problem.field()).equals(String.valueOf(cause.field()));
    }

    private String mark(Cause cause) {
        return mark(words, "severity." + cause.severity().code());
    }

    /** A word at the beginning of a line, so that the texts after it stand in one column. */
    static String mark(Words words, String key) {
        String word = words.text(key);
        return "  " + word + " ".repeat(Math.max(2, 10 - word.length()));
    }

    private static String indent(String mark) {
        return " ".repeat(mark.length());
    }

    private static String title(Cause cause) {
        return cause.field() == null ? "" : cause.field() + ": ";
    }

    private String where(Problem problem) {
        if (problem.row() > 0) {
            return words.text("row", problem.row()) + ": ";
        }
        return problem.line() > 0 && problem.column() == null ? words.text("line", problem.line()) + ": " : "";
    }

    private String numbers(Cause cause) {
        if (cause.cells() == 0) {
            return words.text("count", cause.problems());
        }
        String examples = cause.examples().stream()
                .filter(example -> !example.text().isBlank())
                .map(this::example)
                .collect(Collectors.joining("; "));
        return examples.isEmpty()
                ? words.text("cells", cause.cells())
                : words.text("cells.examples", cause.cells(), examples);
    }

    private String example(Cause.Example example) {
        String text = example.text();
        String cut = text.codePointCount(0, text.length()) <= EXAMPLE_LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, EXAMPLE_LENGTH)) + "\u2026";
        return example.cells() == 1
                ? words.text("example.one", cut, example.row())
                : words.text("example", cut, example.cells(), example.row());
    }
}

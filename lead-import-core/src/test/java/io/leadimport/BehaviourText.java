package io.leadimport;

import io.leadimport.problem.Languages;
import io.leadimport.problem.Problem;
import io.leadimport.report.ImportReport;
import io.leadimport.spi.NewLead;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An outcome in the notation of the behaviour cases. */
final class BehaviourText {
    private static final Pattern RUN = Pattern.compile("(\\\\u....|[^\\\\])\\1{19,}", Pattern.DOTALL);

    private BehaviourText() {}

    static String of(ImportOutcome outcome, List<NewLead> leads) {
        ImportReport report = outcome.report();
        StringBuilder text = new StringBuilder(outcome instanceof ImportOutcome.Imported ? "imported" : "rejected")
                .append(": read " + report.rowsRead())
                .append(", accepted " + report.rowsAccepted())
                .append(", rejected " + report.rowsRejected())
                .append(", blank " + report.rowsBlank() + "\n");
        text.append(report.problems().isEmpty() ? "" : "\n");
        report.problems().forEach(Languages::assertSaid);
        report.problems().forEach(problem -> text.append(of(problem)).append('\n'));
        if (report.problemsNotListed() > 0) {
            text.append("not listed: ").append(report.problemsNotListed()).append('\n');
        }
        leads.forEach(lead -> text.append('\n').append(of(lead)));
        return text.toString();
    }

    private static String of(Problem problem) {
        boolean answered = problem.questionId() != null && !problem.isQuestion();
        return (answered ? "answered " : "") + problem.severity().code() + " "
                + problem.code().code() + ", line " + problem.line() + ", row "
                + problem.row()
                + (problem.column() == null ? "" : ", column " + quoted(problem.column()))
                + (problem.field() == null ? "" : ", field " + problem.field())
                + (problem.value() == null ? "" : ", value " + quoted(problem.value()))
                + ": " + escaped(problem.message(Locale.ENGLISH));
    }

    private static String of(NewLead lead) {
        StringBuilder text = new StringBuilder("lead, row " + lead.row() + ", line " + lead.line() + ", partner "
                + lead.partnerId() + ", user " + lead.partnerUserId() + "\n");
        lead.values()
                .forEach((field, value) -> text.append(
                        "  " + field + ": " + value.getClass().getSimpleName() + " " + shown(value) + "\n"));
        lead.unreadable().forEach((field, raw) -> text.append("  " + field + ": unreadable " + quoted(raw) + "\n"));
        return text.toString();
    }

    private static String shown(Object value) {
        return value instanceof String text ? quoted(text) : value.toString();
    }

    private static String quoted(String text) {
        return '"' + escaped(text) + '"';
    }

    /** What an editor would not show, or show as something else, is written as {@code \}uXXXX; a long run is counted. */
    private static String escaped(String text) {
        String visible = text.chars().mapToObj(c -> escaped((char) c)).collect(Collectors.joining());
        return RUN.matcher(visible)
                .replaceAll(run -> "{"
                        + run.group(1).replace("\\", "\\\\").replace("$", "\\$")
                        + "*" + run.group().length() / run.group(1).length() + "}");
    }

    private static String escaped(char c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '\\' -> "\\\\";
            case ' ' -> " ";
            default -> isVisible(c) ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04X", (int) c);
        };
    }

    private static boolean isVisible(char c) {
        return !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT && !Character.isSpaceChar(c);
    }
}

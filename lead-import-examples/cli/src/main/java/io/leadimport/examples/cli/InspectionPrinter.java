package io.leadimport.examples.cli;

import io.leadimport.Inspection;
import io.leadimport.csv.Header;
import io.leadimport.form.LeadForm;
import io.leadimport.problem.Problem;
import io.leadimport.profile.MatchReason;
import io.leadimport.profile.MatchedColumn;
import java.util.List;
import java.util.Locale;

/** Prints what the beginning of a file looks like. */
final class InspectionPrinter {
    private static final int WIDTH = 30;

    private final Streams streams;
    private final Words words;
    private final LeadForm leadForm;

    InspectionPrinter(Streams streams, Words words, LeadForm leadForm) {
        this.streams = streams;
        this.words = words;
        this.leadForm = leadForm;
    }

    void print(Inspection seen) {
        seen.header().ifPresent(header -> {
            streams.say(words.text("inspect.file", seen.charset().name(), delimiter(header), header.row()));
            seen.columns().forEach(column -> streams.say(line(column, seen.rows())));
            streams.say("");
        });
        for (Problem problem : seen.problems()) {
            String mark =
                    CausePrinter.mark(words, "severity." + problem.severity().code());
            streams.say(mark + problem.message(words.locale()));
        }
    }

    void printProfile(String file) {
        streams.say(words.text("profile.saved", file));
    }

    private String delimiter(Header header) {
        return header.delimiter() == '\t' ? words.text("inspect.tab") : String.valueOf(header.delimiter());
    }

    private String line(MatchedColumn column, List<List<String>> rows) {
        String target = column.target()
                .map(name -> name
                        + leadForm.field(name)
                                .map(field -> ", " + field.label())
                                .orElse(""))
                .orElse(words.text("inspect.not-imported"));
        String example = rows.stream()
                .filter(row -> row.size() >= column.position())
                .map(row -> row.get(column.position() - 1))
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .map(cell -> "; " + words.text("inspect.example", cut(cell).strip()))
                .orElse("");
        return String.format(
                        Locale.ROOT,
                        "  %3d  %s -> %s%s%s",
                        column.position(),
                        cut(column.header()),
                        target,
                        reason(column),
                        example)
                .stripTrailing();
    }

    private String reason(MatchedColumn column) {
        MatchReason reason = column.reason();
        if (reason.isMatch()) {
            return " (" + words.text("inspect.by." + reason.name().toLowerCase(Locale.ROOT)) + ")";
        }
        return column.target().isPresent() ? " (" + words.text("inspect.similar") + ")" : "";
    }

    /** Text from the file, cut, padded and safe for a terminal. */
    private static String cut(String text) {
        String safe = text.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
                .limit(WIDTH)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return safe + " ".repeat(Math.max(0, WIDTH - safe.length()));
    }
}

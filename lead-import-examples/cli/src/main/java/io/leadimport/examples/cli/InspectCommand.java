package io.leadimport.examples.cli;

import io.leadimport.ImportRequest;
import io.leadimport.Inspection;
import io.leadimport.csv.CsvSource;
import io.leadimport.csv.Header;
import io.leadimport.examples.cli.file.CommandFiles;
import io.leadimport.examples.cli.file.InputFile;
import io.leadimport.examples.cli.file.OutputFile;
import io.leadimport.form.LeadForm;
import io.leadimport.json.ColumnMappingJson;
import io.leadimport.problem.Problem;
import io.leadimport.profile.MatchedColumn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads the start of a file, and proposes which column fills which field. */
@Command(
        name = "inspect",
        description = {
            "Shows how a CSV is written, and which field each column fills or might fill.",
            "Exit status: 0 if all required columns are found, 1 if not, or if the file cannot be read."
        })
final class InspectCommand implements Callable<Integer> {
    private static final int WIDTH = 30;

    private final Streams streams;

    @Parameters(paramLabel = "FILE", description = "The CSV file")
    private Path file = Path.of("");

    @Mixin
    private FormOption form = new FormOption();

    @Mixin
    private OptionalWhoOption who = new OptionalWhoOption();

    @Mixin
    private CharsetOptions charsets = new CharsetOptions();

    @Mixin
    private ColumnOptions columns = new ColumnOptions();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Option(
            names = "--propose",
            paramLabel = "FILE",
            description =
                    "Where to write the proposed mapping as JSON, to be corrected and used with --mapping; a file of that"
                            + " name is replaced")
    private @Nullable Path proposal;

    InspectCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        LeadForm leadForm = form.read();
        CsvSource source = charsets.applyTo(CsvSource.of(InputFile.checked(file)));
        ImportRequest request = columns.applyTo(ImportRequest.of(leadForm, source, who.submitter()));
        CommandFiles files = new CommandFiles().reads(file, form.file(), columns.mapping());
        Inspection seen = Inspection.of(request);
        try (OutputFile written = proposal == null ? null : files.writes(proposal)) {
            print(seen, leadForm);
            if (written != null) {
                String json = ColumnMappingJson.write(seen.suggestedMapping());
                written.write(out -> out.write((json + "\n").getBytes(StandardCharsets.UTF_8)));
                streams.say("Proposed mapping: " + proposal);
            }
        }
        boolean wrong = seen.problems().stream().anyMatch(Problem::isError);
        return (wrong ? ExitStatus.REJECTED : ExitStatus.DONE).code();
    }

    private void print(Inspection seen, LeadForm leadForm) {
        seen.header().ifPresent(header -> {
            streams.say("Charset: " + seen.charset().name() + ". Delimiter: " + delimiter(header) + ". Header: row "
                    + header.row() + ".");
            seen.columns().forEach(column -> streams.say(line(column, leadForm, seen.rows())));
            streams.say("");
        });
        for (Problem problem : seen.problems()) {
            streams.say((problem.isError() ? "  error    " : "  warning  ") + problem.message(language.language()));
        }
    }

    private static String delimiter(Header header) {
        return header.delimiter() == '\t' ? "tab" : String.valueOf(header.delimiter());
    }

    private static String line(MatchedColumn column, LeadForm leadForm, List<List<String>> rows) {
        String target = column.target()
                .map(name -> name
                        + leadForm.field(name)
                                .map(field -> ", " + field.label())
                                .orElse(""))
                .orElse("not imported");
        String why = column.reason().isMatch()
                ? column.reason().name().toLowerCase(Locale.ROOT)
                : column.target().isPresent() ? "similar: taken only if a mapping says so" : "";
        String example = rows.stream()
                .filter(row -> row.size() >= column.position())
                .map(row -> row.get(column.position() - 1))
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .orElse("");
        return String.format(
                        Locale.ROOT,
                        "  %3d  %s -> %s%s%s",
                        column.position(),
                        cut(column.header()),
                        target,
                        why.isEmpty() ? "" : " (" + why + ")",
                        example.isEmpty()
                                ? ""
                                : "; first value: " + cut(example).strip())
                .stripTrailing();
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

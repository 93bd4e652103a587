package io.leadimport.examples.cli;

import io.leadimport.ImportRequest;
import io.leadimport.Inspection;
import io.leadimport.csv.CsvSource;
import io.leadimport.examples.cli.file.CommandFiles;
import io.leadimport.examples.cli.file.InputFile;
import io.leadimport.examples.cli.file.OutputFile;
import io.leadimport.examples.cli.option.CharsetOptions;
import io.leadimport.examples.cli.option.FormOption;
import io.leadimport.examples.cli.option.LanguageOption;
import io.leadimport.examples.cli.option.OptionalWhoOption;
import io.leadimport.examples.cli.option.ReadingOptions;
import io.leadimport.form.LeadForm;
import io.leadimport.problem.Severity;
import io.leadimport.profile.ColumnMapping;
import io.leadimport.profile.ImportProfile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads the start of a file, and shows which column fills which field. */
@Command(
        name = "inspect",
        description = {
            "Shows how a CSV is written, and which field each column fills or might fill.",
            "Exit status: 0 if all required columns are found, 1 if not, if there is a question, or if the file cannot be read."
        })
final class InspectCommand implements Callable<Integer> {
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
    private ReadingOptions reading = new ReadingOptions();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Option(
            names = "--save-profile",
            paramLabel = "FILE",
            description =
                    "Where to write how to read the file as JSON, with the columns that are found and those that are"
                            + " only similar, to be corrected and used with --profile; a file of that name is replaced")
    private @Nullable Path profile;

    InspectCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        LeadForm leadForm = form.read();
        CsvSource source = charsets.applyTo(CsvSource.of(InputFile.checked(file)));
        ImportRequest request = reading.applyTo(ImportRequest.of(leadForm, source, who.submitter()));
        CommandFiles files = new CommandFiles().reads(file, form.file(), reading.profile());
        Inspection seen = Inspection.of(request);
        try (OutputFile written = profile == null ? null : files.writes(profile)) {
            InspectionPrinter printer = new InspectionPrinter(streams, new Words(language.language()), leadForm);
            printer.print(seen);
            if (written != null) {
                ImportOutputs.write(written, withColumns(request.profile(), seen.suggestedMapping()));
                printer.printProfile(written.toString());
            }
        }
        boolean wrong = seen.problems().stream().anyMatch(problem -> problem.severity() != Severity.WARNING);
        return (wrong ? ExitStatus.REJECTED : ExitStatus.DONE).code();
    }

    /** Keeps the columns of the profile that this file lacks. */
    private static ImportProfile withColumns(ImportProfile profile, ColumnMapping suggested) {
        ImportProfile changed = profile;
        for (Map.Entry<String, String> column : suggested.targets().entrySet()) {
            changed = changed.withColumn(column.getKey(), column.getValue());
        }
        return changed;
    }
}

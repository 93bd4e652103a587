package io.leadimport.examples.cli;

import io.leadimport.examples.cli.file.CommandFiles;
import io.leadimport.examples.cli.file.OutputFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that name the output files of an import. */
final class ImportOutputOptions {
    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Where to write the report as JSON; a file of that name is replaced")
    private @Nullable Path report;

    @Option(
            names = "--errors",
            paramLabel = "FILE",
            description = "Where to write a copy of the CSV with a last column that says what is wrong, if something"
                    + " is; a file of that name is replaced or, if nothing is wrong, removed")
    private @Nullable Path errors;

    ImportOutputs open(Locale language, CommandFiles files) throws IOException {
        OutputFile reportFile = report == null ? null : files.writes(report);
        try {
            return new ImportOutputs(language, reportFile, errors == null ? null : files.writes(errors), errors);
        } catch (IOException | RuntimeException e) {
            if (reportFile != null) {
                reportFile.close();
            }
            throw e;
        }
    }
}

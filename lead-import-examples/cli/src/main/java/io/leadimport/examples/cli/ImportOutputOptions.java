package io.leadimport.examples.cli;

import io.leadimport.examples.cli.file.CommandFiles;
import java.io.IOException;
import java.nio.file.Path;
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

    @Option(
            names = "--save-profile",
            paramLabel = "FILE",
            description =
                    "Where to write how this file was read, with what was accepted, as JSON: for --profile with the"
                            + " next file, and also if this one is rejected. It holds no answers to questions; a file of that"
                            + " name is replaced")
    private @Nullable Path profile;

    ImportOutputs open(Words words, CommandFiles files) throws IOException {
        ImportOutputs outputs = new ImportOutputs(words);
        try {
            outputs.open(files, report, errors, profile);
            return outputs;
        } catch (IOException | RuntimeException e) {
            outputs.close();
            throw e;
        }
    }
}

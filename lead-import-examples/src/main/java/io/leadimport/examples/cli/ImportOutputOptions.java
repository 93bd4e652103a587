package io.leadimport.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that name the files an import writes, none of which may be one that it reads. */
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

    ImportOutputs open(Locale language, Path... inputs) throws IOException {
        for (Path input : inputs) {
            refuseIfSame(report, input);
            refuseIfSame(errors, input);
        }
        if (report != null) {
            refuseIfSame(errors, report);
        }
        return new ImportOutputs(language, report, errors);
    }

    static void refuseIfSame(@Nullable Path output, Path other) throws IOException {
        if (output == null) {
            return;
        }
        boolean same = Files.exists(output) && Files.exists(other)
                ? Files.isSameFile(output, other)
                : output.toAbsolutePath()
                        .normalize()
                        .equals(other.toAbsolutePath().normalize());
        if (same) {
            throw new RefusedException("expected a file of its own to write, and this one is used already: " + output);
        }
    }
}

package io.leadimport.examples.cli;

import io.leadimport.CheckedImport;
import io.leadimport.report.ReportJson;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The files that an import writes beside the database. */
final class ImportOutputs implements Closeable {
    private final @Nullable OutputFile report;
    private final @Nullable OutputFile errors;
    private final @Nullable Path errorsPath;

    /** The options that name them. */
    static final class Options {
        @Option(
                names = "--report",
                paramLabel = "FILE",
                description = "Where to write the report as JSON; a file of that name is replaced")
        private @Nullable Path report;

        @Option(
                names = "--errors",
                paramLabel = "FILE",
                description =
                        "Where to write a copy of the CSV with a last column that says what is wrong, if something"
                                + " is; a file of that name is replaced or, if nothing is wrong, removed")
        private @Nullable Path errors;

        ImportOutputs open(Path... inputs) throws IOException {
            for (Path input : inputs) {
                refuseIfSame(report, input);
                refuseIfSame(errors, input);
            }
            if (report != null) {
                refuseIfSame(errors, report);
            }
            return new ImportOutputs(report, errors);
        }

        private static void refuseIfSame(@Nullable Path output, Path other) throws IOException {
            if (output == null) {
                return;
            }
            boolean same = Files.exists(output) && Files.exists(other)
                    ? Files.isSameFile(output, other)
                    : output.toAbsolutePath()
                            .normalize()
                            .equals(other.toAbsolutePath().normalize());
            if (same) {
                throw new RefusedException(
                        "expected a file of its own to write, and this one is used already: " + output);
            }
        }
    }

    private ImportOutputs(@Nullable Path report, @Nullable Path errors) throws IOException {
        this.report = report == null ? null : OutputFile.at(report);
        this.errorsPath = errors;
        this.errors = errors == null ? null : beside(this.report, errors);
    }

    /** If the second cannot be made, nothing is left of the first. */
    private static OutputFile beside(@Nullable OutputFile first, Path second) throws IOException {
        try {
            return OutputFile.at(second);
        } catch (RefusedException e) {
            if (first != null) {
                first.close();
            }
            throw e;
        }
    }

    /** Removes what an earlier command wrote there, so that nobody takes it for what this one found. */
    void deleteEarlier() throws IOException {
        if (report != null) {
            report.deleteEarlier();
        }
        if (errors != null) {
            errors.deleteEarlier();
        }
    }

    /** Where all problems are to be found, if more were found than are printed. */
    String whereAllProblemsAre(CheckedImport checked) {
        if (!checked.canWriteErrorFile()) {
            return "";
        }
        return errors == null
                ? "; --errors FILE writes all of them into a copy of the file"
                : ", all of them in " + errorsPath;
    }

    /** The outcome stands by now: what cannot be written is told, and changes nothing of it. */
    void write(CheckedImport checked, ImportResult result, String importId, Streams streams) {
        if (errors != null) {
            told(streams, errors, () -> streams.out().println(writeErrors(errors, checked, result)));
        }
        if (report != null) {
            told(
                    streams,
                    report,
                    () -> report.write(out -> ReportJson.write(
                            result.report(), result.outcome(), importId, result.leadsImported(), Locale.ENGLISH, out)));
        }
    }

    private String writeErrors(OutputFile file, CheckedImport checked, ImportResult result) throws IOException {
        if (result.report().errors() + result.report().warnings() == 0) {
            return "No error file is written: there is no problem to write into it.";
        }
        if (!checked.canWriteErrorFile()) {
            return "No error file is written: the CSV could not be read to its end, so that rows would be lost.";
        }
        file.write(out -> checked.writeErrorFile(Locale.ENGLISH, out));
        return "Error file, a copy of the CSV with a last column that says what is wrong: " + errorsPath;
    }

    /** Something that may fail. */
    private interface Writing {
        void run() throws IOException;
    }

    private static void told(Streams streams, OutputFile file, Writing writing) {
        try {
            writing.run();
        } catch (IOException | RuntimeException e) {
            streams.err()
                    .println("lead-import: could not write " + file + ": "
                            + e.getClass().getName());
        }
    }

    @Override
    public void close() throws IOException {
        if (report != null) {
            report.close();
        }
        if (errors != null) {
            errors.close();
        }
    }
}

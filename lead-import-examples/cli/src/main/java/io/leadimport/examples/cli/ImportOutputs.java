package io.leadimport.examples.cli;

import io.leadimport.CheckedImport;
import io.leadimport.examples.cli.file.OutputFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The report and the error file of an import. Files of an earlier import stay until this one has an outcome. */
final class ImportOutputs implements Closeable {
    private final Locale language;
    private final @Nullable OutputFile report;
    private final @Nullable OutputFile errors;
    private final @Nullable Path errorsPath;

    ImportOutputs(
            Locale language, @Nullable OutputFile report, @Nullable OutputFile errors, @Nullable Path errorsPath) {
        this.language = language;
        this.report = report;
        this.errors = errors;
        this.errorsPath = errorsPath;
    }

    /** Ends the line "and N more": says where to find all problems. */
    String hintToAllProblems(CheckedImport checked) {
        if (!checked.canWriteErrorFile()) {
            return "";
        }
        return errors == null
                ? "; --errors FILE writes all of them into a copy of the file"
                : ", all of them in " + errorsPath;
    }

    /** Writes all outputs, and returns whether that succeeded. The outcome is final by now, so a failure is only printed. */
    boolean write(ImportResult result, Streams streams) {
        boolean errorsWritten =
                errors == null || succeeds(streams, errors, () -> streams.say(writeErrors(errors, result)));
        boolean reportWritten = report == null
                || succeeds(streams, report, () -> report.write(out -> result.writeReport(language, out)));
        boolean printed = succeeds(streams, "standard output", () -> ResultOption.complete(streams));
        return errorsWritten && reportWritten && printed;
    }

    private String writeErrors(OutputFile file, ImportResult result) throws IOException {
        if (result.isOfEarlierImport()) {
            return "No error file is written: this file was imported before, but is not checked again.";
        }
        if (result.report().problemCount() == 0) {
            file.deleteEarlier();
            return "No error file is written: there is no problem to write into it.";
        }
        if (!result.checked().canWriteErrorFile()) {
            file.deleteEarlier();
            return "No error file is written: the CSV could not be read to its end, so that rows would be lost.";
        }
        file.write(out -> result.checked().writeErrorFile(language, out));
        return "Error file, a copy of the CSV with a last column that says what is wrong: " + errorsPath;
    }

    /** Writes one output. */
    private interface Writing {
        void run() throws IOException;
    }

    private static boolean succeeds(Streams streams, Object output, Writing writing) {
        try {
            writing.run();
            return true;
        } catch (IOException | RuntimeException e) {
            streams.complain("lead-import: could not write " + output + ": " + Failure.describe(e));
            return false;
        }
    }

    @Override
    public void close() {
        if (report != null) {
            report.close();
        }
        if (errors != null) {
            errors.close();
        }
    }
}

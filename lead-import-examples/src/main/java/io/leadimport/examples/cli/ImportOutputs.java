package io.leadimport.examples.cli;

import io.leadimport.CheckedImport;
import io.leadimport.report.ReportJson;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The files that an import writes beside the database. */
final class ImportOutputs implements Closeable {
    private final Locale language;
    private final @Nullable OutputFile report;
    private final @Nullable OutputFile errors;
    private final @Nullable Path errorsPath;

    ImportOutputs(Locale language, @Nullable Path report, @Nullable Path errors) throws IOException {
        this.language = language;
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
        streams.out().flush();
        if (errors != null) {
            told(streams, errors, () -> streams.out().println(writeErrors(errors, checked, result)));
        }
        if (report != null) {
            told(
                    streams,
                    report,
                    () -> report.write(out -> ReportJson.write(
                            result.report(), result.outcome(), importId, result.leadsImported(), language, out)));
        }
    }

    private String writeErrors(OutputFile file, CheckedImport checked, ImportResult result) throws IOException {
        if (result.report().errors() + result.report().warnings() == 0) {
            return "No error file is written: there is no problem to write into it.";
        }
        if (!checked.canWriteErrorFile()) {
            return "No error file is written: the CSV could not be read to its end, so that rows would be lost.";
        }
        file.write(out -> checked.writeErrorFile(language, out));
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

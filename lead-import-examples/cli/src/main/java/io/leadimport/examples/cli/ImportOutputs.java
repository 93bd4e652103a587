package io.leadimport.examples.cli;

import io.leadimport.examples.cli.file.CommandFiles;
import io.leadimport.examples.cli.file.OutputFile;
import io.leadimport.json.ProfileJson;
import io.leadimport.profile.ImportProfile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The report, the error file and the profile of an import. Files of an earlier import stay until this one has an outcome. */
final class ImportOutputs implements Closeable {
    private final Words words;
    private @Nullable Output report;
    private @Nullable Output errors;
    private @Nullable Output profile;

    /** A file, and its name as the user wrote it. */
    private record Output(OutputFile file, Path name) {
        static @Nullable Output open(CommandFiles files, @Nullable Path name) throws IOException {
            return name == null ? null : new Output(files.writes(name), name);
        }
    }

    ImportOutputs(Words words) {
        this.words = words;
    }

    /** Prepares the files; null for one that is not wanted. Closing deletes what an exception leaves. */
    void open(CommandFiles files, @Nullable Path reportName, @Nullable Path errorsName, @Nullable Path profileName)
            throws IOException {
        report = Output.open(files, reportName);
        errors = Output.open(files, errorsName);
        profile = Output.open(files, profileName);
    }

    /** Says where to find all problems; empty if they are nowhere and cannot be written. */
    String hintToAllProblems(ImportResult result) {
        boolean canWriteErrors = result.checked().canWriteErrorFile();
        if (errors != null && canWriteErrors) {
            return words.text("all.in", errors.name);
        }
        if (report != null && result.report().problemsNotListed() == 0) {
            return words.text("all.in", report.name);
        }
        return canWriteErrors ? words.text("all.errors-option") : "";
    }

    /** The line for proposals that are not printed. */
    String moreProposals(int more) {
        return report == null ? words.text("more.option", more) : words.text("more.in", more, report.name);
    }

    /** Writes all outputs, and returns whether that succeeded. The outcome is final by now, so a failure is only printed. */
    boolean write(ImportResult result, ImportProfile inEffect, Streams streams) {
        Output errorFile = errors;
        boolean errorsWritten = errorFile == null
                || succeeds(streams, errorFile.file, () -> streams.say(writeErrors(errorFile, result)));
        Output profileFile = profile;
        boolean profileWritten = profileFile == null
                || succeeds(streams, profileFile.file, () -> {
                    write(profileFile.file, inEffect);
                    streams.say(words.text("profile.saved", profileFile.name));
                });
        Output reportFile = report;
        boolean reportWritten = reportFile == null
                || succeeds(
                        streams,
                        reportFile.file,
                        () -> reportFile.file.write(out -> result.writeReport(words.locale(), out)));
        boolean printed = succeeds(streams, "standard output", () -> ResultOption.complete(streams));
        return errorsWritten && profileWritten && reportWritten && printed;
    }

    static void write(OutputFile file, ImportProfile profile) throws IOException {
        String json = ProfileJson.write(profile) + "\n";
        file.write(out -> out.write(json.getBytes(StandardCharsets.UTF_8)));
    }

    private String writeErrors(Output output, ImportResult result) throws IOException {
        if (result.isOfEarlierImport()) {
            return words.text("errors.earlier");
        }
        if (result.report().problemCount() == 0) {
            output.file.deleteEarlier();
            return words.text("errors.none");
        }
        if (!result.checked().canWriteErrorFile()) {
            output.file.deleteEarlier();
            return words.text("errors.cut-off");
        }
        output.file.write(out -> result.checked().writeErrorFile(words.locale(), out));
        return words.text("errors.written", output.name);
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
        for (Output output : Arrays.asList(report, errors, profile)) {
            if (output != null) {
                output.file.close();
            }
        }
    }
}

package io.leadimport.examples.cli;

import io.leadimport.CheckedImport;
import io.leadimport.ImportRequest;
import io.leadimport.csv.CsvSource;
import io.leadimport.examples.cli.database.Database;
import io.leadimport.examples.cli.file.CommandFiles;
import io.leadimport.examples.cli.file.InputFile;
import io.leadimport.examples.cli.file.RefusedException;
import io.leadimport.examples.cli.option.AnswerOptions;
import io.leadimport.examples.cli.option.CharsetOptions;
import io.leadimport.examples.cli.option.DatabaseOption;
import io.leadimport.examples.cli.option.FormOption;
import io.leadimport.examples.cli.option.LanguageOption;
import io.leadimport.examples.cli.option.ReadingOptions;
import io.leadimport.examples.cli.option.WhoOption;
import io.leadimport.form.LeadForm;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports a file. */
@Command(
        name = "import",
        description = {
            "Checks a CSV of leads. If it has no error and no open question, stores all leads, pending approval.",
            "The import does not look for leads that exist already: check first, for example with the leads command, that"
                    + " the file holds new ones only.",
            "What is printed, and the files of --report and --errors, hold values of the CSV: personal data of the leads."
        })
final class ImportCommand implements Callable<Integer> {
    private final Streams streams;

    @Parameters(paramLabel = "FILE", description = "The CSV file")
    private Path file = Path.of("");

    @Mixin
    private FormOption form = new FormOption();

    @Mixin
    private DatabaseOption db = new DatabaseOption();

    @Mixin
    private WhoOption who = new WhoOption();

    @Mixin
    private CharsetOptions charsets = new CharsetOptions();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Mixin
    private AnswerOptions answers = new AnswerOptions();

    @Option(names = "--dry-run", description = "Checks the file, and stores nothing")
    private boolean dryRun;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    private ImportOutputOptions outputs = new ImportOutputOptions();

    @Option(
            names = "--import-id",
            paramLabel = "ID",
            description = "The import's ID, so that the same file is stored once however often this is run;"
                    + " a random one if not given")
    private @Nullable String importId;

    /** Set as soon as the outcome is final. */
    private @Nullable ImportResult result;

    ImportCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        try {
            return checkAndStore();
        } catch (IOException | RuntimeException | Error e) {
            if (result == null) {
                throw e;
            }
            // the outcome is final, whatever fails now
            streams.complain("lead-import: the import is done, but its output is incomplete: " + Failure.describe(e));
            return status(result, false);
        }
    }

    private int checkAndStore() throws IOException {
        InputFile.checked(file);
        boolean readableAgain = Files.isRegularFile(file);
        if (answers.accepts() && !readableAgain) {
            throw new RefusedException(
                    "--accept: expected a file that can be read twice, and this one cannot: " + file);
        }
        LeadForm leadForm = form.read();
        Words words = new Words(language.language());
        try (InputStream pipe = readableAgain ? InputStream.nullInputStream() : Files.newInputStream(file);
                Progress progress = new Progress(streams, words)) {
            CsvSource source =
                    readableAgain ? CsvSource.of(file) : CsvSource.of(pipe).withName(file.toString());
            ImportRequest request = answers.attended(
                    reading.applyTo(ImportRequest.of(leadForm, charsets.applyTo(source), who.submitter())));
            withImportId(request);
            CommandFiles files = db.files().reads(file, form.file(), reading.profile());
            try (ImportOutputs written = outputs.open(words, files);
                    Database database = db.open()) {
                return run(request.withListener(progress), progress, written, new ImportRun(streams, words, database));
            }
        }
    }

    private ImportRequest withImportId(ImportRequest request) {
        try {
            return importId == null ? request : request.withImportId(importId);
        } catch (IllegalArgumentException e) {
            throw new RefusedException("--import-id: " + e.getMessage());
        }
    }

    private int run(ImportRequest request, Progress progress, ImportOutputs written, ImportRun run) {
        if (dryRun || streams.terminal()) {
            run.advise();
        }
        // a repeated command finds the receipt of its first run by the import ID and the profile with what was accepted
        ImportRequest changed = answers.accepts() ? run.accept(request, answers) : request;
        progress.close();
        ImportRequest confirmed = answers.confirmed(withImportId(changed));
        try (CheckedImport checked = run.check(confirmed)) {
            progress.close();
            run.printNewCauses(checked.report());
            result = new ImportResult(checked, dryRun ? null : checked.commit());
            progress.close();
            new ResultPrinter(streams, result, run.words()).print(file, written);
            boolean complete = written.write(result, confirmed.profile(), streams);
            return status(result, complete);
        }
    }

    private static int status(ImportResult result, boolean complete) {
        boolean done = result.status() == ExitStatus.DONE;
        return (done && !complete ? ExitStatus.NOT_WRITTEN : result.status()).code();
    }
}

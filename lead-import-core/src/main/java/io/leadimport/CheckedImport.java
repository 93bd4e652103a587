package io.leadimport;

import io.leadimport.profile.Proposal;
import io.leadimport.report.ErrorRows;
import io.leadimport.report.ImportReport;
import io.leadimport.spi.ImportReceipt;
import java.io.Closeable;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A checked file whose leads are not stored yet. Close it to release the file. Not thread-safe.
 *
 * <p>If a person sees the report first, and the answer comes in another request or to another process, the {@link
 * #digest} ties the two together:
 *
 * <pre>{@code
 * try (CheckedImport checked = importer.check(request)) {
 *     show(checked.report(), checked.digest());
 * }
 * // later, elsewhere
 * importer.importLeads(sameRequest.expecting(digest));
 * }</pre>
 */
public final class CheckedImport implements Closeable {
    private final ImportContext context;
    private CheckResult result;
    private boolean closed;

    CheckedImport(ImportContext context, CheckResult result) {
        this.context = context;
        this.result = result;
    }

    /** {@return the import id of the request} */
    public String importId() {
        return context.request().importId();
    }

    /** {@return what the check found; after a rejected commit also why it was rejected} */
    public ImportReport report() {
        return result.report();
    }

    /**
     * Returns the changes of the profile that would help. Apply those that a person accepts with {@link
     * io.leadimport.profile.ImportProfile#with}, and check the file again with the changed profile.
     *
     * @return one proposal for each distinct change; unmodifiable
     */
    public List<Proposal> proposals() {
        return report().proposals();
    }

    /** {@return the receipt if the same file was imported before under the same id; then it was not checked again} */
    public Optional<ImportReceipt> alreadyImported() {
        return result instanceof CheckResult.Stored stored ? Optional.of(stored.receipt()) : Optional.empty();
    }

    /**
     * Returns a digest of everything that decides how the leads are read: the file's bytes, the form, the profile, the charset, the answers to questions, whether the request is unattended, and the submitter's scope. It is the same in every process.
     *
     * @return SHA-256, 64 lower-case hexadecimal digits, for {@link ImportRequest#expecting}; empty if the file was not read
     *     to its end
     */
    public Optional<String> digest() {
        return report().sourceDigest().map(context.request()::digest);
    }

    /**
     * Stores the checked leads if the file has no error and no open question, otherwise nothing. The file is read again; if it changed since
     * the check, nothing is stored. The form is that of the check. If your form may have changed since then, make a new
     * request with {@link ImportRequest#expecting} instead. {@link LeadImporter} lists the exceptions.
     *
     * @return the outcome
     * @throws IllegalStateException if this is closed
     */
    public ImportOutcome commit() {
        context.cancellation().restart();
        return commitWithinDeadline();
    }

    /** Commits without restarting the deadline. */
    ImportOutcome commitWithinDeadline() {
        requireOpen();
        Committer.Committed committed = Committer.commit(context, result);
        result = committed.check();
        return committed.outcome();
    }

    /**
     * {@return true if the file was checked and read to its end, so that an error file can be written; false if it was not read to its end, or was imported before and therefore not checked}
     */
    public boolean canWriteErrorFile() {
        return result instanceof CheckResult.CheckedFile file && file.isWhole();
    }

    /**
     * Writes the error file: every row of the file as CSV, with a column for the problems of the row. That column is
     * the last one, or stays in its place if the file is a corrected error file. The corrected file can be imported
     * again. Signs such as {@code +} get an apostrophe before them, which keeps spreadsheets from running cells as
     * formulas. Keep the column of problems: only in a file with that column are these apostrophes removed on import.
     *
     * @param locale the language of the messages
     * @param out where to write; flushed, not closed
     * @throws IllegalStateException if {@link #canWriteErrorFile} is false, since rows would be lost
     * @throws io.leadimport.csv.SourceChangedException if the file changed since the check; the output is unusable
     * @throws ImportCancelledException if the request was stopped; the output is unusable
     * @throws java.io.UncheckedIOException if writing fails
     */
    public void writeErrorFile(Locale locale, OutputStream out) {
        writeErrorFile(locale, ErrorRows.ALL, out);
    }

    /**
     * Writes the error file as {@link #writeErrorFile(Locale, OutputStream)} does, with all rows or only those with problems.
     *
     * @param locale the language of the messages
     * @param rows which rows to write
     * @param out where to write; flushed, not closed
     * @throws IllegalStateException unless {@link #canWriteErrorFile}
     * @throws io.leadimport.csv.SourceChangedException if the file changed since the check; the output is unusable
     * @throws ImportCancelledException if the request was stopped; the output is unusable
     * @throws java.io.UncheckedIOException if writing fails
     */
    public void writeErrorFile(Locale locale, ErrorRows rows, OutputStream out) {
        requireOpen();
        if (!(result instanceof CheckResult.CheckedFile file) || !file.isWhole()) {
            throw new IllegalStateException(
                    alreadyImported().isPresent()
                            ? "the file was imported before, so it was not checked, and there is nothing to write into it"
                            : "the file was not read to its end, so it cannot be written back as a whole");
        }
        context.cancellation().restart();
        context.cancellation().run(() -> {
            new FileChecker(context).writeErrorFile(file, locale, rows, out);
            return true;
        });
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the checked import is closed");
        }
    }

    /** Releases the file, and deletes the temporary copy of an upload. */
    @Override
    public void close() {
        closed = true;
        context.content().close();
    }
}

package io.leadimport;

import io.leadimport.internal.column.ColumnMatch;
import io.leadimport.internal.csv.CsvContent;
import io.leadimport.report.ErrorRows;
import io.leadimport.report.ImportReport;
import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.LeadRepository;
import java.io.Closeable;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file that was checked, and of which nothing is stored yet. Closing it lets go of the file. Not thread-safe.
 *
 * <p>Where a person is to see the report first, and the answer comes in another request or to another process, the {@link
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
    private final ImportRequest request;
    private final CsvContent content;
    private ImportReport report;
    private boolean closed;
    private final @Nullable ImportReceipt stored;
    private @Nullable CheckedFile file;

    /** What is there once the header was read. */
    private record CheckedFile(FilePass pass, ColumnMatch match, LeadRepository leads, Clock clock) {}

    private CheckedImport(
            ImportRequest request,
            CsvContent content,
            ImportReport report,
            @Nullable ImportReceipt stored,
            @Nullable CheckedFile file) {
        this.request = request;
        this.content = content;
        this.report = report;
        this.stored = stored;
        this.file = file;
    }

    static CheckedImport stored(ImportRequest request, CsvContent content, ImportReceipt receipt) {
        return new CheckedImport(request, content, Receipts.report(receipt), receipt, null);
    }

    static CheckedImport unreadable(ImportRequest request, CsvContent content, ImportReport report) {
        return new CheckedImport(request, content, report, null, null);
    }

    static CheckedImport readable(
            FilePass pass, ColumnMatch match, ImportReport report, LeadRepository leads, Clock clock) {
        CheckedFile file = new CheckedFile(pass, match, leads, clock);
        return new CheckedImport(pass.request(), pass.content(), report, null, file);
    }

    /** {@return what was found; after a commit that was rejected also why} */
    public ImportReport report() {
        return report;
    }

    /** {@return the receipt, if the same file was imported under the same id before; then nothing was checked} */
    public Optional<ImportReceipt> alreadyImported() {
        return Optional.ofNullable(stored);
    }

    /**
     * A digest of all that decides what would be stored: the file's bytes, the form, the column mapping, the options, and
     * the submitter's scope. It is the same in every process.
     *
     * @return SHA-256, 64 lower-case hexadecimal digits, for {@link ImportRequest#expecting}; empty if the file was not read
     *     to its end
     */
    public Optional<String> digest() {
        return report.sourceDigest().map(request::digest);
    }

    /**
     * Stores the leads that were checked, if there is no error; else stores nothing, and nothing either if the file changed
     * since: it is read again. The form is the one of the check, since forms are immutable; where it may be changed meanwhile,
     * ask anew with {@link ImportRequest#expecting}. What this throws is listed at {@link LeadImporter}.
     *
     * @return what became of them
     * @throws IllegalStateException if this is closed
     */
    public ImportOutcome commit() {
        if (file != null) {
            file.pass.cancellation().restart();
        }
        return commitInTime();
    }

    /** Commits in what is left of the time that the check has begun. */
    ImportOutcome commitInTime() {
        requireOpen();
        if (stored != null) {
            return new ImportOutcome.AlreadyImported(stored, report);
        }
        if (report.hasErrors() || file == null) {
            return new ImportOutcome.Rejected(report);
        }
        Commit commit = new Commit(request, file.pass, file.match, report, file.leads, file.clock);
        ImportOutcome outcome = commit.run();
        if (outcome instanceof ImportOutcome.Rejected rejected) {
            report = rejected.report();
            file = commit.checkedAnew().map(now -> now.file).orElse(file);
        }
        return outcome;
    }

    /**
     * {@return whether the file was checked and read to its end, so that it can be written back; false also if it was imported
     * before, since then nothing of it is checked}
     */
    public boolean canWriteErrorFile() {
        return file != null && report.sourceDigest().isPresent();
    }

    /**
     * Writes the file back as CSV, every row of it, with a column that says what is wrong with the row: the last one, or, in
     * an error file that comes back, where it stands there. Corrected, it can be imported as it is: with that column in it,
     * for by it the apostrophes that stand before signs such as {@code +} (so that no spreadsheet runs them) are known to be
     * no part of the cells.
     *
     * @param locale the language of the messages
     * @param out where to; flushed, not closed
     * @throws IllegalStateException unless {@link #canWriteErrorFile}: rows would be lost
     * @throws io.leadimport.csv.SourceChangedException if the file changed since; what was written is of no use
     * @throws ImportCancelledException if it was stopped; what was written is of no use
     * @throws java.io.UncheckedIOException if writing fails
     */
    public void writeErrorFile(Locale locale, OutputStream out) {
        writeErrorFile(locale, ErrorRows.ALL, out);
    }

    /**
     * As {@link #writeErrorFile(Locale, OutputStream)}, with all rows or those only in which something is wrong.
     *
     * @param locale the language of the messages
     * @param rows which rows are written
     * @param out where to; flushed, not closed
     * @throws IllegalStateException unless {@link #canWriteErrorFile}
     * @throws io.leadimport.csv.SourceChangedException if the file changed since; what was written is of no use
     * @throws ImportCancelledException if it was stopped; what was written is of no use
     * @throws java.io.UncheckedIOException if writing fails
     */
    public void writeErrorFile(Locale locale, ErrorRows rows, OutputStream out) {
        requireOpen();
        CheckedFile checked = file;
        if (checked == null || !canWriteErrorFile()) {
            throw new IllegalStateException(
                    checked == null
                            ? "the file was imported before, so it was not checked and nothing is to be written into it"
                            : "the file was not read to its end, so it cannot be written back whole");
        }
        Cancellation cancellation = checked.pass.cancellation();
        cancellation.restart();
        cancellation.during(() -> {
            checked.pass.writeErrorFile(checked.match, report, locale, rows, out);
            return true;
        });
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the checked import is closed");
        }
    }

    /** Lets go of the file, and deletes what was kept of an upload. */
    @Override
    public void close() {
        closed = true;
        content.close();
    }
}

package io.leadimport;

import io.leadimport.csv.SourceChangedException;
import io.leadimport.internal.column.ColumnMatch;
import io.leadimport.internal.row.HostRefusal;
import io.leadimport.internal.row.ReportBuilder;
import io.leadimport.problem.Problem;
import io.leadimport.report.ImportReport;
import io.leadimport.spi.ImportIdTakenException;
import io.leadimport.spi.ImportKey;
import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.LeadImportException;
import io.leadimport.spi.LeadRefusedException;
import io.leadimport.spi.LeadRepository;
import io.leadimport.spi.LeadsNotStoredException;
import io.leadimport.spi.NewLead;
import io.leadimport.spi.ReferencesChangedException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands a checked file to the repository, and finds out what became of it. */
final class Commit {
    private static final Logger LOG = LoggerFactory.getLogger(LeadImporter.class);

    private final ImportRequest request;
    private final FilePass pass;
    private final ColumnMatch match;
    private final ImportReport report;
    private final LeadRepository leads;
    private final Clock clock;
    private @Nullable CheckedImport checkedAnew;

    Commit(
            ImportRequest request,
            FilePass pass,
            ColumnMatch match,
            ImportReport report,
            LeadRepository leads,
            Clock clock) {
        this.request = request;
        this.pass = pass;
        this.match = match;
        this.report = report;
        this.leads = leads;
        this.clock = clock;
    }

    ImportOutcome run() {
        pass.cancellation().check();
        ImportReceipt receipt = new ImportReceipt(
                request.importId(),
                report.sourceDigest().orElseThrow(),
                request.formDigest(),
                request.profileDigest(),
                request.submitter(),
                request.attributes(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                request.source().name().orElse(null),
                report.rowsAccepted(),
                report.rowsBlank(),
                report.warningCount());
        try (CheckedBatch batch = pass.batch(match, receipt)) {
            return store(batch);
        }
    }

    private ImportOutcome store(CheckedBatch batch) {
        ImportReceipt receipt = batch.receipt();
        try {
            leads.saveAll(batch);
        } catch (ImportIdTakenException e) {
            return takenBy(find(receipt.key()).orElseThrow(() -> e));
        } catch (LeadRefusedException e) {
            return refused(e, batch);
        } catch (ReferencesChangedException e) {
            return checkedAnew(e, batch);
        } catch (Throwable e) {
            // also checked exceptions that nobody declared: Kotlin and proxies throw them
            return failed(e, batch);
        }
        if (batch.failure().isPresent() && !batch.wasReadToEnd()) {
            throw new OutcomeUnknownException(
                    receipt.importId(), batch.failure().get());
        }
        if (!batch.wasReadToEnd()) {
            throw mistake("returned before it had read all " + receipt.leadCount() + " leads", null);
        }
        LOG.info("import {} stored, leads: {}", receipt.importId(), receipt.leadCount());
        return new ImportOutcome.Imported(receipt, report);
    }

    /** Somebody was faster: with the same file, which is fine, or with another. */
    private ImportOutcome takenBy(ImportReceipt stored) {
        String digest = report.sourceDigest().orElseThrow();
        return new ImportOutcome.AlreadyImported(Receipts.matching(stored, request, digest), Receipts.report(stored));
    }

    private ImportOutcome failed(Throwable thrown, CheckedBatch batch) {
        String importId = batch.receipt().importId();
        if (thrown instanceof LeadsNotStoredException || !batch.wasEverReadToEnd()) {
            throw notStored(thrown, batch);
        }
        Optional<ImportReceipt> stored;
        try {
            stored = find(batch.receipt().key());
        } catch (Throwable e) {
            OutcomeUnknownException unknown = new OutcomeUnknownException(importId, thrown);
            unknown.addSuppressed(e);
            throw unknown;
        }
        if (stored.isEmpty()) {
            throw new OutcomeUnknownException(importId, thrown);
        }
        if (!stored.get().equals(batch.receipt())) {
            // what stands there is another's, and so nothing of this one can be stored
            return takenBy(stored.get());
        }
        LOG.warn(
                "import {} is stored, though saveAll failed after it: {}",
                importId,
                thrown.getClass().getName());
        return new ImportOutcome.Imported(batch.receipt(), report);
    }

    /** What the repository was told by the batch comes first, then what it was stopped by, then what it says itself. */
    private LeadImportException notStored(Throwable thrown, CheckedBatch batch) {
        if (batch.failure().orElse(null) instanceof LeadImportException ofBatch) {
            return ofBatch;
        }
        pass.cancellation().throwIfStopped(thrown);
        return thrown instanceof LeadsNotStoredException known
                ? known
                : new LeadsNotStoredException(request.importId(), thrown);
    }

    /** Asks also on an interrupted thread, on which a connection might be refused. */
    private Optional<ImportReceipt> find(ImportKey key) {
        boolean interrupted = Thread.interrupted();
        try {
            return leads.findImport(key);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private ImportOutcome refused(LeadRefusedException refusal, CheckedBatch batch) {
        if (refusal.reason().isBlank()) {
            throw mistake("gave no reason why it refused row " + refusal.row(), refusal);
        }
        boolean ofFile = refusal.row() == 0;
        long line = ofFile ? 0 : lineOf(refusal, batch);
        Problem problem = HostRefusal.problem(
                request.form(), match.columns(), line, refusal.row(), refusal.field(), refusal.reason());
        ReportBuilder refused = ReportBuilder.of(report);
        if (ofFile) {
            refused.file(problem);
        } else {
            refused.refuse(problem);
        }
        return new ImportOutcome.Rejected(refused.build(report.sourceDigest()));
    }

    private long lineOf(LeadRefusedException refusal, CheckedBatch batch) {
        try {
            for (NewLead lead : batch) {
                if (lead.row() == refusal.row()) {
                    return lead.line();
                }
            }
        } catch (LeadImportException e) {
            LOG.warn(
                    "the line of a refused lead could not be found: {}",
                    e.getClass().getName());
            return 0;
        }
        throw mistake("refused row " + refusal.row() + ", which is not the row of a lead", refusal);
    }

    private IllegalStateException mistake(String what, @Nullable Throwable cause) {
        return new IllegalStateException(
                "saveAll of " + leads.getClass().getName() + " " + what + " of import " + request.importId(), cause);
    }

    /** Tells of every row what became of the partners and users since. */
    private ImportOutcome checkedAnew(ReferencesChangedException changed, CheckedBatch batch) {
        CheckedImport now = pass.cancellation().during(() -> pass.anew().check(leads, clock));
        if (!now.report().sourceDigest().equals(report.sourceDigest())) {
            throw new SourceChangedException();
        }
        if (!now.report().hasErrors()) {
            throw notStored(changed, batch);
        }
        checkedAnew = now;
        return new ImportOutcome.Rejected(now.report());
    }

    /** The check that rejected the file, if that was another than the first. */
    Optional<CheckedImport> checkedAnew() {
        return Optional.ofNullable(checkedAnew);
    }
}

package io.leadimport;

import io.leadimport.csv.SourceChangedException;
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
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands the leads of a checked file to the repository, and finds out whether they are stored. */
final class Committer {
    private static final Logger LOG = LoggerFactory.getLogger(LeadImporter.class);

    private final ImportContext context;
    private final ImportRequest request;
    private final LeadRepository leads;
    private final CheckResult.CheckedFile checked;

    /**
     * What a commit returns.
     *
     * @param outcome the outcome
     * @param check what is known about the file now: the commit may have found more problems
     */
    record Committed(ImportOutcome outcome, CheckResult check) {}

    private Committer(ImportContext context, CheckResult.CheckedFile checked) {
        this.context = context;
        this.request = context.request();
        this.leads = context.host().leads();
        this.checked = checked;
    }

    /** Stores the leads of a checked file, unless it has errors or was imported before. */
    static Committed commit(ImportContext context, CheckResult result) {
        if (result instanceof CheckResult.Stored stored) {
            return new Committed(new ImportOutcome.AlreadyImported(stored.receipt(), stored.report()), result);
        }
        if (result instanceof CheckResult.CheckedFile checked
                && checked.report().canBeStored()) {
            return new Committer(context, checked).commit();
        }
        return rejected(context, result);
    }

    private static Committed rejected(ImportContext context, CheckResult result) {
        return new Committed(new ImportOutcome.Rejected(context.request().importId(), result.report()), result);
    }

    private Committed commit() {
        context.cancellation().check();
        ImportReport report = checked.report();
        ImportReceipt receipt = new ImportReceipt(
                request.importId(),
                report.sourceDigest().orElseThrow(),
                request.formDigest(),
                request.profileDigest(),
                checked.answers(),
                request.submitter(),
                request.attributes(),
                context.clock().instant().truncatedTo(ChronoUnit.MILLIS),
                request.source().name().orElse(null),
                report.rowsAccepted(),
                report.rowsBlank(),
                report.warningCount());
        try (FileLeadBatch batch = new FileLeadBatch(context, checked, receipt)) {
            return store(batch);
        }
    }

    private Committed store(FileLeadBatch batch) {
        ImportReceipt receipt = batch.receipt();
        try {
            leads.saveAll(batch);
        } catch (ImportIdTakenException e) {
            return alreadyImported(find(receipt.key()).orElseThrow(() -> e));
        } catch (LeadRefusedException e) {
            return refused(e, batch);
        } catch (ReferencesChangedException e) {
            return recheck(e, batch);
        } catch (Throwable e) {
            // includes errors, and undeclared checked exceptions, which Kotlin code and proxies throw
            return failed(e, batch);
        }
        if (batch.failure().isPresent() && !batch.wasReadToEnd()) {
            throw new OutcomeUnknownException(
                    receipt.importId(), batch.failure().get());
        }
        if (!batch.wasReadToEnd()) {
            throw brokenContract("returned before it had read all " + receipt.leadCount() + " leads", null);
        }
        LOG.info("import {} stored, leads: {}", receipt.importId(), receipt.leadCount());
        return imported(receipt);
    }

    private Committed imported(ImportReceipt receipt) {
        return new Committed(new ImportOutcome.Imported(receipt, checked.report()), checked);
    }

    /** Another request stored an import under the same key first. That is fine if it was the same file. */
    private Committed alreadyImported(ImportReceipt stored) {
        String digest = checked.report().sourceDigest().orElseThrow();
        Receipts.requireSameImport(stored, request, digest);
        return new Committed(new ImportOutcome.AlreadyImported(stored, Receipts.report(stored)), checked);
    }

    /**
     * Decides from the batch and from {@code findImport} whether the leads are stored, independent of the exception.
     */
    private Committed failed(Throwable thrown, FileLeadBatch batch) {
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
            // the key belongs to another import, so no lead of this one can be stored
            return alreadyImported(stored.get());
        }
        LOG.warn(
                "import {} is stored, though saveAll failed after it: {}",
                importId,
                thrown.getClass().getName());
        return imported(batch.receipt());
    }

    /** Prefers the batch's own failure, then cancellation, then the repository's exception. */
    private LeadImportException notStored(Throwable thrown, FileLeadBatch batch) {
        if (batch.failure().orElse(null) instanceof LeadImportException ofBatch) {
            return ofBatch;
        }
        context.cancellation().throwIfStopped(thrown);
        return thrown instanceof LeadsNotStoredException known
                ? known
                : new LeadsNotStoredException(request.importId(), thrown);
    }

    /** Asks the repository without the interrupt flag, because an interrupted thread may not get a connection. */
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

    private Committed refused(LeadRefusedException refusal, FileLeadBatch batch) {
        if (refusal.reason().isBlank()) {
            throw brokenContract("gave no reason why it refused row " + refusal.row(), refusal);
        }
        boolean ofFile = refusal.row() == 0;
        long line = ofFile ? 0 : lineOf(refusal, batch);
        Problem problem = HostRefusal.problem(
                request.form(), checked.match().columns(), line, refusal.row(), refusal.field(), refusal.reason());
        ReportBuilder report = ReportBuilder.of(checked.report());
        if (ofFile) {
            report.file(problem);
        } else {
            report.refuse(problem);
        }
        ImportReport now =
                report.build(checked.report().sourceDigest(), checked.report().proposals(), listed -> listed);
        return rejected(context, checked.withReport(now));
    }

    private long lineOf(LeadRefusedException refusal, FileLeadBatch batch) {
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
        throw brokenContract("refused row " + refusal.row() + ", which is not the row of a lead", refusal);
    }

    private IllegalStateException brokenContract(String what, @Nullable Throwable cause) {
        return new IllegalStateException(
                "saveAll of " + leads.getClass().getName() + " " + what + " of import " + request.importId(), cause);
    }

    /**
     * Checks every row again because partners or users changed since the check, so that the report lists all affected
     * rows.
     */
    private Committed recheck(ReferencesChangedException changed, FileLeadBatch batch) {
        CheckResult now = context.cancellation().run(() -> new FileChecker(context).check(checked.content()));
        if (!now.report().sourceDigest().equals(checked.report().sourceDigest())) {
            throw new SourceChangedException();
        }
        if (now.report().canBeStored()) {
            throw notStored(changed, batch);
        }
        return rejected(context, now);
    }
}

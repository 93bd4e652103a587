package io.leadimport;

import io.leadimport.column.ColumnMatch;
import io.leadimport.form.FormField;
import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import io.leadimport.problem.Severity;
import io.leadimport.report.ImportReport;
import io.leadimport.report.ReportBuilder;
import io.leadimport.spi.ImportIdTakenException;
import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.LeadImportException;
import io.leadimport.spi.LeadRefusedException;
import io.leadimport.spi.LeadRepository;
import io.leadimport.spi.LeadsNotStoredException;
import io.leadimport.spi.NewLead;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
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

    Commit(ImportRequest request, FilePass pass, ColumnMatch match, ImportReport report, LeadRepository leads) {
        this.request = request;
        this.pass = pass;
        this.match = match;
        this.report = report;
        this.leads = leads;
    }

    ImportOutcome run(Clock clock) {
        ImportReceipt receipt = new ImportReceipt(
                request.importId(),
                report.sourceDigest().orElseThrow(),
                request.formDigest(),
                request.submitter(),
                request.attributes(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                request.source().name().orElse(null),
                report.rowsAccepted(),
                report.rowsBlank(),
                report.warnings());
        try (CheckedBatch batch = pass.batch(match, receipt)) {
            return store(batch);
        }
    }

    private ImportOutcome store(CheckedBatch batch) {
        ImportReceipt receipt = batch.receipt();
        try {
            leads.saveAll(batch);
        } catch (ImportIdTakenException e) {
            return takenBy(receipt);
        } catch (LeadRefusedException e) {
            return refused(e, batch);
        } catch (LeadsNotStoredException e) {
            throw e;
        } catch (Throwable e) {
            // also checked exceptions that nobody declared: Kotlin and proxies throw them
            return failed(e, batch);
        }
        if (batch.failure().isPresent() && !batch.wasReadToEnd()) {
            throw new OutcomeUnknownException(
                    receipt.importId(), batch.failure().get());
        }
        if (!batch.wasReadToEnd()) {
            throw new IllegalStateException("saveAll of " + leads.getClass().getName()
                    + " returned before it had read all " + receipt.leads() + " leads of import " + receipt.importId());
        }
        LOG.info("import {} stored, leads: {}", receipt.importId(), receipt.leads());
        return new ImportOutcome.Imported(receipt, report);
    }

    /** Somebody was faster: with the same file, which is fine, or with another. */
    private ImportOutcome takenBy(ImportReceipt receipt) {
        ImportReceipt stored =
                leads.findImport(receipt.importId()).orElseThrow(() -> new ImportIdTakenException(receipt.importId()));
        return new ImportOutcome.AlreadyImported(
                Receipts.matching(stored, request, receipt.sourceDigest()), Receipts.report(stored));
    }

    private ImportOutcome failed(Throwable thrown, CheckedBatch batch) {
        String importId = batch.receipt().importId();
        if (!batch.wasEverReadToEnd()) {
            if (batch.failure().orElse(null) instanceof LeadImportException ofSource) {
                throw ofSource;
            }
            throw new LeadsNotStoredException(importId, thrown);
        }
        Optional<ImportReceipt> stored;
        try {
            stored = leads.findImport(importId);
        } catch (Throwable e) {
            OutcomeUnknownException unknown = new OutcomeUnknownException(importId, thrown);
            unknown.addSuppressed(e);
            throw unknown;
        }
        if (stored.filter(batch.receipt()::equals).isEmpty()) {
            throw new OutcomeUnknownException(importId, thrown);
        }
        LOG.warn(
                "import {} is stored, though saveAll failed after it: {}",
                importId,
                thrown.getClass().getName());
        return new ImportOutcome.Imported(batch.receipt(), report);
    }

    private ImportOutcome refused(LeadRefusedException refusal, CheckedBatch batch) {
        int target = -1;
        for (int i = 0; i < request.form().fields().size(); i++) {
            FormField field = request.form().fields().get(i);
            target = field.name().equals(refusal.field()) ? i : target;
        }
        @Nullable
        String header = target < 0 ? null : match.columns().header(target).orElse(null);
        Problem problem = new Problem(
                ProblemCode.ROW_RULE,
                Severity.ERROR,
                lineOf(refusal.row(), batch),
                refusal.row(),
                header,
                refusal.field(),
                null,
                Map.of("message", refusal.reason()));
        ReportBuilder refused = ReportBuilder.of(report);
        refused.refuse(problem);
        return new ImportOutcome.Rejected(refused.build(report.sourceDigest()));
    }

    private static long lineOf(long row, CheckedBatch batch) {
        try {
            for (NewLead lead : batch) {
                if (lead.row() == row) {
                    return lead.line();
                }
            }
        } catch (LeadImportException e) {
            LOG.warn(
                    "the line of a refused lead could not be found: {}",
                    e.getClass().getName());
        }
        return 0;
    }
}

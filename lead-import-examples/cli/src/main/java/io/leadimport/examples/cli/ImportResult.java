package io.leadimport.examples.cli;

import io.leadimport.CheckedImport;
import io.leadimport.ImportOutcome;
import io.leadimport.json.ReportJson.Outcome;
import io.leadimport.report.ImportReport;

/**
 * The outcome of an import, in the terms of report.json.
 *
 * @param outcome the outcome
 * @param report the report of the check
 * @param leads the number of leads stored under the import's id
 */
record ImportResult(Outcome outcome, ImportReport report, long leads) {
    static ImportResult of(ImportOutcome outcome) {
        if (outcome instanceof ImportOutcome.Imported imported) {
            return new ImportResult(
                    Outcome.IMPORTED, imported.report(), imported.receipt().leadCount());
        }
        if (outcome instanceof ImportOutcome.AlreadyImported already) {
            return new ImportResult(
                    Outcome.ALREADY_IMPORTED,
                    already.report(),
                    already.receipt().leadCount());
        }
        return new ImportResult(Outcome.REJECTED, outcome.report(), 0);
    }

    /** The outcome of a dry run. Its lead count is that of an earlier import of the same file under the same id, if any. */
    static ImportResult checked(CheckedImport checked) {
        long stored =
                checked.alreadyImported().map(receipt -> receipt.leadCount()).orElse(0L);
        return new ImportResult(Outcome.CHECKED, checked.report(), stored);
    }

    /** Returns true if the file was imported before under this id, and therefore not checked again. */
    boolean isOfEarlierImport() {
        return outcome == Outcome.ALREADY_IMPORTED || outcome == Outcome.CHECKED && leads > 0;
    }

    /** The count of imported leads for report.json; 0 for a dry run. */
    long leadsImported() {
        return outcome == Outcome.CHECKED ? 0 : leads;
    }

    ExitStatus status() {
        return report.hasErrors() ? ExitStatus.REJECTED : ExitStatus.DONE;
    }
}

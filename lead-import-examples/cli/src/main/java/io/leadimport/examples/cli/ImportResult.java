package io.leadimport.examples.cli;

import io.leadimport.CheckedImport;
import io.leadimport.ImportOutcome;
import io.leadimport.json.ReportJson.Outcome;
import io.leadimport.report.ImportReport;

/**
 * What became of a file, in the terms of report.json.
 *
 * @param outcome what became of it
 * @param report what was found
 * @param leads how many leads are stored under the import's id
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

    /** A dry run is checked only, whatever it found: of a file that was imported before it tells how many leads it holds. */
    static ImportResult checked(CheckedImport checked) {
        long stored =
                checked.alreadyImported().map(receipt -> receipt.leadCount()).orElse(0L);
        return new ImportResult(Outcome.CHECKED, checked.report(), stored);
    }

    /** Whether the file was imported before under this id, so that it was not checked again. */
    boolean isOfEarlierImport() {
        return outcome == Outcome.ALREADY_IMPORTED || outcome == Outcome.CHECKED && leads > 0;
    }

    /** How many leads the report says are imported; a dry run imports none. */
    long leadsImported() {
        return outcome == Outcome.CHECKED ? 0 : leads;
    }

    ExitStatus status() {
        return report.hasErrors() ? ExitStatus.REJECTED : ExitStatus.DONE;
    }
}

package io.leadimport.examples.cli;

import io.leadimport.CheckedImport;
import io.leadimport.ImportOutcome;
import io.leadimport.json.ReportJson;
import io.leadimport.report.ImportReport;
import io.leadimport.spi.ImportReceipt;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The result of an import or of a dry run.
 *
 * @param checked the checked file
 * @param outcome the outcome of the import; null for a dry run
 */
record ImportResult(CheckedImport checked, @Nullable ImportOutcome outcome) {
    ImportReport report() {
        return outcome == null ? checked.report() : outcome.report();
    }

    void writeReport(Locale language, OutputStream out) {
        if (outcome == null) {
            ReportJson.write(checked, language, out);
        } else {
            ReportJson.write(outcome, language, out);
        }
    }

    /** Returns true if the file was imported before under this id, and therefore not checked again. */
    boolean isOfEarlierImport() {
        return outcome == null
                ? checked.alreadyImported().isPresent()
                : outcome instanceof ImportOutcome.AlreadyImported;
    }

    /** Returns how many leads are stored under the import's id, also by an earlier import. */
    long leadCount() {
        return outcome == null
                ? checked.alreadyImported().map(ImportReceipt::leadCount).orElse(0L)
                : outcome.leadCount();
    }

    ExitStatus status() {
        return report().canBeStored() ? ExitStatus.DONE : ExitStatus.REJECTED;
    }
}

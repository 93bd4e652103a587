package io.leadimport;

import io.leadimport.report.ImportReport;
import io.leadimport.spi.ImportReceipt;

/** What became of an import. Immutable. */
public sealed interface ImportOutcome {
    /** {@return what was found in the file} */
    ImportReport report();

    /**
     * Every lead of the file is stored, pending approval.
     *
     * @param receipt what was stored
     * @param report what was found; it may hold warnings
     */
    record Imported(ImportReceipt receipt, ImportReport report) implements ImportOutcome {}

    /**
     * Something is wrong, and no lead of the file is stored.
     *
     * @param report what is wrong
     */
    record Rejected(ImportReport report) implements ImportOutcome {}

    /**
     * The same file was stored under the same import id before; nothing was stored now.
     *
     * @param receipt what was stored then
     * @param report what is left of that import's report: its counts
     */
    record AlreadyImported(ImportReceipt receipt, ImportReport report) implements ImportOutcome {}
}

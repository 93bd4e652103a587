package io.leadimport;

import io.leadimport.report.ImportReport;
import io.leadimport.spi.ImportReceipt;

/** The outcome of an import. Immutable. */
public sealed interface ImportOutcome {
    /** {@return the import id} */
    String importId();

    /** {@return what was found in the file} */
    ImportReport report();

    /** {@return the number of leads stored under the import id; 0 if the file was rejected} */
    long leadCount();

    /** {@return true if every lead of the file is stored, now or by an earlier import under the same id} */
    default boolean isStored() {
        return leadCount() > 0;
    }

    /**
     * Every lead of the file is stored, pending approval.
     *
     * @param receipt what was stored
     * @param report what was found; there may be warnings
     */
    record Imported(ImportReceipt receipt, ImportReport report) implements ImportOutcome {
        @Override
        public String importId() {
            return receipt.importId();
        }

        @Override
        public long leadCount() {
            return receipt.leadCount();
        }
    }

    /**
     * The file has an error or an open question; none of its leads is stored.
     *
     * @param importId the import id
     * @param report what is wrong
     */
    record Rejected(String importId, ImportReport report) implements ImportOutcome {
        @Override
        public long leadCount() {
            return 0;
        }
    }

    /**
     * The same file was stored before under the same import id; nothing was stored now.
     *
     * @param receipt what was stored then
     * @param report the counts of that import's report
     */
    record AlreadyImported(ImportReceipt receipt, ImportReport report) implements ImportOutcome {
        @Override
        public String importId() {
            return receipt.importId();
        }

        @Override
        public long leadCount() {
            return receipt.leadCount();
        }
    }
}

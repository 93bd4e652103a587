package io.leadimport;

import io.leadimport.internal.column.ColumnMatch;
import io.leadimport.internal.csv.CsvContent;
import io.leadimport.internal.lookup.ReferenceLookup;
import io.leadimport.report.ImportReport;
import io.leadimport.spi.AnsweredQuestion;
import io.leadimport.spi.ImportReceipt;
import java.util.List;

/** The result of checking a file, before any of its leads is stored. */
sealed interface CheckResult {
    /** {@return what was found} */
    ImportReport report();

    /**
     * The file was imported before under the same id, so it was not checked.
     *
     * @param receipt the receipt of that import
     * @param report the counts of that import
     */
    record Stored(ImportReceipt receipt, ImportReport report) implements CheckResult {}

    /**
     * The file is too large, or its header cannot be read.
     *
     * @param report why
     */
    record Unreadable(ImportReport report) implements CheckResult {}

    /**
     * The header was read and the rows were checked, to the end of the file or to a problem that ended the reading.
     *
     * @param report what was found
     * @param content the file in the charset in which it was read
     * @param match the header, and which column fills which field
     * @param references the partners, users and records that the rows name
     * @param answers the questions that the request answers with yes
     */
    record CheckedFile(
            ImportReport report,
            CsvContent content,
            ColumnMatch match,
            ReferenceLookup references,
            List<AnsweredQuestion> answers)
            implements CheckResult {
        CheckedFile withReport(ImportReport changed) {
            return new CheckedFile(changed, content, match, references, answers);
        }

        /** {@return true if the file was read to its end} */
        boolean isWhole() {
            return report.sourceDigest().isPresent();
        }
    }
}

package io.leadimport;

import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import io.leadimport.problem.Severity;
import io.leadimport.report.ImportReport;
import io.leadimport.spi.ImportIdTakenException;
import io.leadimport.spi.ImportReceipt;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares the receipt of a stored import with a request. */
final class Receipts {
    private Receipts() {}

    /**
     * Requires that the import stored under a request's key is the same: its bytes, its form, and how the file is read.
     *
     * @throws ImportIdTakenException if it differs; the exception contains nothing of the stored import
     */
    static void requireSameImport(ImportReceipt stored, ImportRequest request, String sourceDigest) {
        boolean same = stored.sourceDigest().equals(sourceDigest)
                && stored.formDigest().equals(request.formDigest())
                && stored.profileDigest().equals(request.profileDigest());
        if (!same) {
            throw new ImportIdTakenException(request.importId());
        }
    }

    /** {@return true if the same bytes were imported under another id, in a scope that the submitter may see} */
    static boolean isSameFileInScope(ImportReceipt earlier, ImportRequest request, String sourceDigest) {
        return earlier.sourceDigest().equals(sourceDigest)
                && earlier.submitter().sharesScopeWith(request.submitter())
                && !earlier.importId().equals(request.importId());
    }

    static Problem importedBefore(ImportReceipt earlier) {
        Map<String, Object> arguments = Map.of(
                "importId", earlier.importId(),
                "date", earlier.importedAt().atOffset(ZoneOffset.UTC).toLocalDate(),
                "leads", earlier.leadCount(),
                "yes", "again");
        return new Problem(ProblemCode.FILE_IMPORTED_BEFORE, Severity.QUESTION, Problem.Position.FILE, null, arguments);
    }

    /** {@return the report of a stored import; it has only the counts, because the receipt has nothing more} */
    static ImportReport report(ImportReceipt receipt) {
        return new ImportReport(
                Optional.of(receipt.sourceDigest()),
                new ImportReport.Counts(
                        receipt.leadCount(),
                        0,
                        receipt.blankRowCount(),
                        Map.of(Severity.WARNING, receipt.warningCount())),
                List.of(),
                List.of(),
                List.of());
    }
}

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

/** Compares what is stored under the key of an import with what is to be imported. */
final class Receipts {
    private Receipts() {}

    /** Returns the receipt if it is of the same bytes and form, read in the same way; throws, and tells nothing of it, if not. */
    static ImportReceipt matching(ImportReceipt stored, ImportRequest request, String sourceDigest) {
        boolean same = stored.sourceDigest().equals(sourceDigest)
                && stored.formDigest().equals(request.formDigest())
                && stored.profileDigest().equals(request.profileDigest());
        if (!same) {
            throw new ImportIdTakenException(request.importId());
        }
        return stored;
    }

    /** Whether an import is another one of the same bytes, and may be told of to who imports them now. */
    static boolean isOfFile(ImportReceipt earlier, ImportRequest request, String sourceDigest) {
        return earlier.sourceDigest().equals(sourceDigest)
                && earlier.submitter().sharesScopeWith(request.submitter())
                && !earlier.importId().equals(request.importId());
    }

    static Problem importedBefore(ImportReceipt earlier) {
        Map<String, Object> arguments = Map.of(
                "importId", earlier.importId(),
                "date", earlier.importedAt().atOffset(ZoneOffset.UTC).toLocalDate(),
                "leads", earlier.leadCount());
        return new Problem(ProblemCode.FILE_IMPORTED_BEFORE, Severity.WARNING, Problem.Position.FILE, null, arguments);
    }

    /** What a receipt still tells of the report of its import. */
    static ImportReport report(ImportReceipt receipt) {
        return new ImportReport(
                Optional.of(receipt.sourceDigest()),
                receipt.leadCount(),
                0,
                receipt.blankRowCount(),
                Map.of(Severity.WARNING, receipt.warningCount()),
                Map.of(),
                List.of());
    }
}

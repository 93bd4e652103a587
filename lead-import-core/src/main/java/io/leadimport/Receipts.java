package io.leadimport;

import io.leadimport.report.ImportReport;
import io.leadimport.spi.ImportIdTakenException;
import io.leadimport.spi.ImportReceipt;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares what is stored under an import id with what is to be imported. */
final class Receipts {
    private Receipts() {}

    /** Gives the receipt if it is of the same bytes, form and scope; else nothing is told of it. */
    static ImportReceipt matching(ImportReceipt stored, ImportRequest request, String sourceDigest) {
        boolean same = stored.sourceDigest().equals(sourceDigest)
                && stored.formDigest().equals(request.formDigest())
                && stored.submitter().sharesScopeWith(request.submitter());
        if (!same) {
            throw new ImportIdTakenException(request.importId());
        }
        return stored;
    }

    /** What a receipt still tells of the report of its import. */
    static ImportReport report(ImportReceipt receipt) {
        return new ImportReport(
                Optional.of(receipt.sourceDigest()),
                receipt.leads(),
                receipt.leads(),
                0,
                receipt.blankRows(),
                0,
                0,
                Map.of(),
                List.of());
    }
}

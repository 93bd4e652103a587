package io.leadimport;

import io.leadimport.csv.SourceChangedException;
import io.leadimport.internal.column.ColumnMatch;
import io.leadimport.internal.csv.CsvContent;
import io.leadimport.internal.csv.Dialect;
import io.leadimport.internal.csv.Headers;
import io.leadimport.internal.csv.ReadProgress;
import io.leadimport.internal.csv.RecordHandler;
import io.leadimport.internal.csv.RecordReader;
import io.leadimport.internal.csv.SpreadsheetWriter;
import io.leadimport.internal.lookup.ReferenceLookup;
import io.leadimport.internal.row.ErrorFile;
import io.leadimport.internal.row.FileCheck;
import io.leadimport.internal.row.ReportBuilder;
import io.leadimport.internal.row.RowSink;
import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import io.leadimport.report.ErrorRows;
import io.leadimport.spi.LeadRepository;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Checks a file: its header, its rows, and the file as a whole. */
final class FileChecker {
    private final ImportContext context;

    FileChecker(ImportContext context) {
        this.context = context;
    }

    /** Checks the file. If it is not UTF-8, checks it again in the fallback charset that its source allows. */
    CheckResult check() {
        CheckResult result = check(context.content());
        return result.report().problems().stream()
                .map(context.content()::retryInFallback)
                .flatMap(Optional::stream)
                .findFirst()
                .flatMap(this::checkInFallback)
                .orElse(result);
    }

    private Optional<CheckResult> checkInFallback(CsvContent content) {
        CheckResult result = check(content);
        boolean whole = result.report().sourceDigest().isPresent();
        return whole && content.garblesUtf8() ? Optional.empty() : Optional.of(result);
    }

    /** Checks the file in one charset. Partners, users and records are looked up again. */
    CheckResult check(CsvContent content) {
        ReportBuilder report = new ReportBuilder(context.limits().maxProblems());
        content.fallbackWarning().ifPresent(report::file);
        ReferenceLookup references = context.newLookup();
        Headers headers = Headers.of(content, context.limits().csv());
        Optional<ColumnMatch> found = ColumnMatch.among(
                headers,
                context.request().form(),
                references.partnerColumn(),
                context.request().mapping());
        if (found.isEmpty()) {
            headers.problem().ifPresent(report::file);
            return new CheckResult.Unreadable(report.build(Optional.empty()));
        }
        ColumnMatch match = found.get();
        match.problems().forEach(report::file);
        FileCheck rows = newCheck(match, references, report);
        ReadProgress progress = context.progress(ImportProgress.Phase.CHECKING, content);
        Optional<String> digest = read(content, match, rows, progress, report);
        rows.finish();
        if (report.has(ProblemCode.FILE_TOO_LARGE)) {
            return tooLarge();
        }
        if (digest.isPresent()) {
            rows.columnFormats().forEach(report::file);
            problemsOfFile(digest.get()).forEach(report::file);
            if (report.rowsRead() == 0) {
                report.file(
                        Problem.ofFile(ProblemCode.FILE_NO_ROWS, match.header().line(), Map.of()));
            }
        }
        return new CheckResult.CheckedFile(report.build(digest), content, match, references);
    }

    /** A file that turns out to be too large gets the same report as a file whose size is known beforehand. */
    private CheckResult tooLarge() {
        ReportBuilder report = new ReportBuilder(context.limits().maxProblems());
        report.file(Problem.ofFile(
                ProblemCode.FILE_TOO_LARGE,
                0,
                Map.of("max", context.limits().csv().maxBytes())));
        return new CheckResult.Unreadable(report.build(Optional.empty()));
    }

    /** Reports if the file is not the expected one, or was imported before under another id. */
    private List<Problem> problemsOfFile(String digest) {
        ImportRequest request = context.request();
        LeadRepository leads = context.host().leads();
        List<Problem> problems = new ArrayList<>();
        if (!request.expected().map(request.digest(digest)::equals).orElse(true)) {
            problems.add(Problem.ofFile(ProblemCode.FILE_CHANGED, 0, Map.of()));
        }
        context.cancellation().check();
        leads.findImportOfFile(digest, request.submitter())
                // a partner must not learn of another scope's import, even if the repository returns it
                .filter(earlier -> Receipts.isSameFileInScope(earlier, request, digest))
                .map(Receipts::importedBefore)
                .ifPresent(problems::add);
        return problems;
    }

    private FileCheck newCheck(ColumnMatch match, ReferenceLookup references, RowSink sink) {
        return new FileCheck(
                context.form(), match, references, context.limits().maxUniqueValues(), context.newRule(), sink);
    }

    /**
     * Reads to the end of the file or to a problem that ends the reading. Returns the digest if the end was reached.
     */
    private Optional<String> read(
            CsvContent content,
            ColumnMatch match,
            RecordHandler<Problem> handler,
            ReadProgress progress,
            ReportBuilder report) {
        try (RecordReader<Problem> reader = RecordReader.open(
                content, Dialect.of(match.header()), context.limits().csv(), handler, progress)) {
            Problem limit = reader.next();
            if (limit != null) {
                report.file(limit);
                return Optional.empty();
            }
            reader.problem().ifPresent(report::file);
            return reader.digest();
        }
    }

    /** Writes the checked file back with a column of problems; the rows are checked again, ids are not looked up again. */
    void writeErrorFile(CheckResult.CheckedFile checked, Locale locale, ErrorRows rows, OutputStream out) {
        ColumnMatch match = checked.match();
        List<Problem> carriedOver = checked.report().problems().stream()
                .filter(FileChecker::mustBeCarriedOver)
                .toList();
        try (SpreadsheetWriter csv = new SpreadsheetWriter(out, Dialect.of(match.header()))) {
            long size = checked.content().size().orElse(0);
            ErrorFile errors = new ErrorFile(csv, locale, rows, match, size, carriedOver);
            FileCheck check = newCheck(match, checked.references(), errors);
            Optional<String> digest =
                    read(checked.content(), match, errors.copying(check), ReadProgress.NONE, new ReportBuilder(1));
            check.finish();
            errors.writeDecided();
            if (!digest.equals(checked.report().sourceDigest())) {
                throw new SourceChangedException();
            }
        }
    }

    /** Returns true for problems that checking the rows again cannot reproduce. */
    private static boolean mustBeCarriedOver(Problem problem) {
        return problem.code() == ProblemCode.COLUMN_FORMAT
                || problem.isError() && (problem.isOfFile() || problem.code() == ProblemCode.ROW_RULE);
    }
}

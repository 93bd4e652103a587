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
import io.leadimport.internal.profile.ProfileCheck;
import io.leadimport.internal.profile.ProposalIds;
import io.leadimport.internal.row.ErrorFile;
import io.leadimport.internal.row.FileCheck;
import io.leadimport.internal.row.ReportBuilder;
import io.leadimport.internal.row.RowSink;
import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import io.leadimport.profile.Change;
import io.leadimport.profile.ImportProfile;
import io.leadimport.profile.Proposal;
import io.leadimport.report.ErrorRows;
import io.leadimport.report.ImportReport;
import io.leadimport.spi.AnsweredQuestion;
import io.leadimport.spi.LeadRepository;
import java.io.OutputStream;
import java.nio.charset.Charset;
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

    /** Checks the file. If it is not UTF-8, checks it again in the fallback charset of its profile or source. */
    CheckResult check() {
        CheckResult result = check(context.content());
        Charset declared = context.request().profile().fallback();
        return result.report().problems().stream()
                .map(problem -> context.content().retryInFallback(problem, declared))
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
        ImportProfile profile = context.request().profile();
        ReferenceLookup references = context.newLookup();
        Headers headers =
                Headers.of(content, profile.headerRow(), context.limits().csv());
        Optional<ColumnMatch> match =
                ColumnMatch.among(headers, context.request().form(), references.partnerColumn(), profile.columns());
        if (match.isEmpty()) {
            ReportBuilder report = new ReportBuilder(1);
            headers.problem().ifPresent(report::file);
            return new CheckResult.Unreadable(report.build(Optional.empty()));
        }
        return check(content, match.get(), references);
    }

    private CheckResult check(CsvContent content, ColumnMatch match, ReferenceLookup references) {
        ReportBuilder report = new ReportBuilder(context.limits().maxProblems());
        FileCheck rows = newCheck(match, references, report);
        ReadResult read = read(content, match, rows, context.progress(ImportProgress.Phase.CHECKING, content));
        rows.finish();
        if (read.problem().filter(FileChecker::isTooLarge).isPresent()) {
            return tooLarge();
        }
        List<Problem> ofFile = new ArrayList<>();
        content.fallbackQuestion().ifPresent(ofFile::add);
        ofFile.addAll(ProfileCheck.problems(
                context.request().form(), context.request().profile()));
        ofFile.addAll(match.problems());
        read.problem().ifPresent(ofFile::add);
        List<Proposal> proposals = new ArrayList<>(match.proposals());
        content.fallbackQuestion().ifPresent(question -> proposals.add(fallback(content)));
        List<AnsweredQuestion> answers = List.of();
        if (read.digest().isPresent()) {
            addFromWholeFile(ofFile, match, rows, read.digest().get(), report.rowsRead());
            answers = settle(ofFile, read.digest().get());
            proposals.addAll(rows.proposals());
        }
        ofFile.forEach(report::file);
        ImportReport built = report.build(read.digest(), proposals, new ProposalIds(proposals)::addTo);
        return new CheckResult.CheckedFile(built, content, match, references, answers);
    }

    /** Adds the problems that only a file that was read to its end shows. */
    private void addFromWholeFile(
            List<Problem> ofFile, ColumnMatch match, FileCheck rows, String digest, long rowsRead) {
        rows.judgeColumns(context.request().isUnattended());
        ofFile.addAll(rows.columnProblems());
        ofFile.addAll(problemsOfFile(digest));
        if (rowsRead == 0) {
            ofFile.add(Problem.ofFile(ProblemCode.FILE_NO_ROWS, match.header().line(), Map.of()));
        }
    }

    /** Gives the questions their ids, and settles those that the request answers, which it returns. */
    private List<AnsweredQuestion> settle(List<Problem> ofFile, String digest) {
        Questions questions = new Questions(context.request(), digest);
        ofFile.replaceAll(questions::settled);
        questions.unknown().ifPresent(ofFile::add);
        return questions.answers();
    }

    private static Proposal fallback(CsvContent content) {
        return new Proposal(new Change.Fallback(content.charset()), "", false, 0);
    }

    private static boolean isTooLarge(Problem problem) {
        return problem.code() == ProblemCode.FILE_TOO_LARGE;
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
                context.form(),
                context.request().profile(),
                match,
                references,
                context.limits().maxUniqueValues(),
                context.newRule(),
                sink);
    }

    /**
     * What reading a file to its end gives.
     *
     * @param digest SHA-256 of its bytes; empty if the end was not reached
     * @param problem the problem that ended the reading; empty if the end was reached
     */
    private record ReadResult(Optional<String> digest, Optional<Problem> problem) {}

    private ReadResult read(
            CsvContent content, ColumnMatch match, RecordHandler<Problem> handler, ReadProgress progress) {
        try (RecordReader<Problem> reader = RecordReader.open(
                content, Dialect.of(match.header()), context.limits().csv(), handler, progress)) {
            Problem limit = reader.next();
            return limit != null
                    ? new ReadResult(Optional.empty(), Optional.of(limit))
                    : new ReadResult(reader.digest(), reader.problem());
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
            ReadResult read = read(checked.content(), match, errors.copying(check), ReadProgress.NONE);
            check.finish();
            errors.writeDecided();
            if (!read.digest().equals(checked.report().sourceDigest())) {
                throw new SourceChangedException();
            }
        }
    }

    /** Returns true for problems that checking the rows again cannot reproduce. */
    private static boolean mustBeCarriedOver(Problem problem) {
        return problem.code() == ProblemCode.COLUMN_FORMAT
                || problem.code() == ProblemCode.COLUMN_UNREADABLE
                || problem.code() == ProblemCode.HEADER_SIMILAR
                || problem.isError() && (problem.isOfFile() || problem.code() == ProblemCode.ROW_RULE);
    }
}

package io.leadimport;

import io.leadimport.csv.SourceChangedException;
import io.leadimport.internal.column.ColumnMatch;
import io.leadimport.internal.csv.CsvContent;
import io.leadimport.internal.csv.Headers;
import io.leadimport.internal.csv.ReadProgress;
import io.leadimport.internal.csv.RecordHandler;
import io.leadimport.internal.csv.RecordReader;
import io.leadimport.internal.csv.SpreadsheetWriter;
import io.leadimport.internal.lookup.ReferenceLookup;
import io.leadimport.internal.row.CompiledForm;
import io.leadimport.internal.row.ErrorFile;
import io.leadimport.internal.row.FileCheck;
import io.leadimport.internal.row.ReportBuilder;
import io.leadimport.internal.row.RowSink;
import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import io.leadimport.report.ErrorRows;
import io.leadimport.report.ImportReport;
import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.LeadRepository;
import io.leadimport.spi.LeadRule;
import io.leadimport.spi.PartnerRepository;
import io.leadimport.spi.PartnerUserRepository;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The passes over one file: they share its header, its form, and the partners and users that were looked up. */
final class FilePass {
    private final ImportRequest request;
    private final CsvContent content;
    private final @Nullable LeadRule rule;
    private final ImportLimits limits;
    private final CompiledForm form;
    private final Supplier<ReferenceLookup> lookup;
    private final ReferenceLookup references;
    private final Cancellation cancellation;

    FilePass(
            ImportRequest request,
            CsvContent content,
            PartnerRepository partners,
            PartnerUserRepository users,
            @Nullable LeadRule rule,
            ImportLimits limits,
            Clock clock,
            Cancellation cancellation) {
        this.request = request;
        this.content = content;
        this.rule = rule;
        this.limits = limits;
        this.form = CompiledForm.of(request.form(), clock);
        this.lookup = () ->
                new ReferenceLookup(partners, users, request.submitter(), limits.maxDistinctIds(), cancellation::check);
        this.references = lookup.get();
        this.cancellation = cancellation;
    }

    private FilePass(FilePass other) {
        this.request = other.request;
        this.content = other.content;
        this.rule = other.rule;
        this.limits = other.limits;
        this.form = other.form;
        this.lookup = other.lookup;
        this.references = lookup.get();
        this.cancellation = other.cancellation;
    }

    /** {@return passes over the same file that look up partners, users and records anew} */
    FilePass anew() {
        return new FilePass(this);
    }

    ImportRequest request() {
        return request;
    }

    CsvContent content() {
        return content;
    }

    Cancellation cancellation() {
        return cancellation;
    }

    CheckedImport check(LeadRepository leads, Clock clock) {
        ReportBuilder report = new ReportBuilder(limits.maxProblems());
        content.fallbackWarning().ifPresent(report::file);
        Headers headers = Headers.of(content, limits.csv());
        Optional<ColumnMatch> found =
                ColumnMatch.among(headers, request.form(), references.partnerColumn(), request.mapping());
        if (found.isEmpty()) {
            headers.problem().ifPresent(report::file);
            return CheckedImport.unreadable(request, content, report.build(Optional.empty()));
        }
        ColumnMatch match = found.get();
        match.problems().forEach(report::file);
        FileCheck check = fileCheck(match, report);
        Optional<String> digest = read(match, check, progress(ImportProgress.Phase.CHECKING), report);
        check.finish();
        if (report.has(ProblemCode.FILE_TOO_LARGE)) {
            // of a file the same is said as where its size is known before
            Problem tooLarge = Problem.ofFile(
                    ProblemCode.FILE_TOO_LARGE, 0, Map.of("max", limits.csv().maxBytes()));
            ReportBuilder alone = new ReportBuilder(limits.maxProblems());
            alone.file(tooLarge);
            return CheckedImport.unreadable(request, content, alone.build(Optional.empty()));
        }
        if (digest.isPresent()) {
            check.columnFormats().forEach(report::file);
            ofWholeFile(digest.get(), leads).forEach(report::file);
        }
        if (digest.isPresent() && report.rowsRead() == 0) {
            report.file(Problem.ofFile(ProblemCode.FILE_NO_ROWS, match.header().line(), Map.of()));
        }
        return CheckedImport.readable(this, match, report.build(digest), leads, clock);
    }

    /** Whether the file is another one than was seen checked, and whether it was imported before. */
    private List<Problem> ofWholeFile(String digest, LeadRepository leads) {
        List<Problem> problems = new ArrayList<>();
        if (!request.expected().map(request.digest(digest)::equals).orElse(true)) {
            problems.add(Problem.ofFile(ProblemCode.FILE_CHANGED, 0, Map.of()));
        }
        cancellation.check();
        leads.findImportOfFile(digest, request.submitter())
                // whatever the host finds: to a partner, nothing is told of somebody else's import
                .filter(earlier -> Receipts.isOfFile(earlier, request, digest))
                .map(Receipts::importedBefore)
                .ifPresent(problems::add);
        return problems;
    }

    private FileCheck fileCheck(ColumnMatch match, RowSink sink) {
        LeadRule ofFile = rule == null ? null : begun(rule);
        return new FileCheck(form, match, references, limits.maxUniqueValues(), ofFile, sink);
    }

    private LeadRule begun(LeadRule hostRule) {
        LeadRule ofFile = hostRule.begin(request.submitter());
        if (ofFile == null) {
            throw new IllegalStateException(
                    "the rule " + hostRule.getClass().getName() + " returned null for a file, not a rule");
        }
        return ofFile;
    }

    /** Reads to the end, or to a problem of the file as a whole; gives the digest if the end was reached. */
    private Optional<String> read(
            ColumnMatch match, RecordHandler<Problem> handler, ReadProgress progress, ReportBuilder report) {
        try (RecordReader<Problem> reader =
                RecordReader.open(content, match.header().dialect(), limits.csv(), handler, progress)) {
            Problem limit = reader.next();
            if (limit != null) {
                report.file(limit);
                return Optional.empty();
            }
            reader.problem().ifPresent(report::file);
            return reader.digest();
        }
    }

    CheckedBatch batch(ColumnMatch match, ImportReceipt receipt) {
        ReadProgress progress = progress(ImportProgress.Phase.STORING);
        return new CheckedBatch(receipt, form, content, match, references, limits.csv(), progress, cancellation);
    }

    void writeErrorFile(ColumnMatch match, ImportReport report, Locale locale, ErrorRows rows, OutputStream out) {
        List<Problem> known =
                report.problems().stream().filter(FilePass::isToldInErrorFile).toList();
        try (SpreadsheetWriter csv = new SpreadsheetWriter(out, match.header().dialect())) {
            long size = content.size().orElse(0);
            ErrorFile errors = new ErrorFile(csv, locale, rows, match, size, known);
            FileCheck check = fileCheck(match, errors);
            Optional<String> digest = read(match, errors.copying(check), ReadProgress.NONE, new ReportBuilder(1));
            check.finish();
            errors.writeDecided();
            if (!digest.equals(report.sourceDigest())) {
                throw new SourceChangedException();
            }
        }
    }

    /** What the check of a row does not find anew. */
    private static boolean isToldInErrorFile(Problem problem) {
        return problem.code() == ProblemCode.COLUMN_FORMAT
                || problem.isError() && (problem.isOfFile() || problem.code() == ProblemCode.ROW_RULE);
    }

    private ReadProgress progress(ImportProgress.Phase phase) {
        return (bytes, rows) -> request.listener().progress(new ImportProgress(phase, bytes, content.size(), rows));
    }
}

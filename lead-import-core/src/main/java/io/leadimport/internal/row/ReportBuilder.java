package io.leadimport.internal.row;

import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import io.leadimport.problem.Severity;
import io.leadimport.report.ImportReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Counts verdicts and keeps the first problems. Not thread-safe. */
public final class ReportBuilder implements RowSink {
    private final int maxProblems;
    private final Map<ProblemCode, Long> counts = new EnumMap<>(ProblemCode.class);
    private final List<Kept> fileErrors = new ArrayList<>();
    private final List<Kept> fileWarnings = new ArrayList<>();
    private final List<Kept> rowErrors = new ArrayList<>();
    private final List<Kept> rowWarnings = new ArrayList<>();
    private long seen;
    private long accepted;
    private long rejected;
    private long blank;
    private long errors;
    private long warnings;

    /** A problem and its position among all problems, from 1. */
    private record Kept(long number, Problem problem) {}

    /**
     * Creates an empty report.
     *
     * @param maxProblems the maximum number of problems of the file that are kept, and of problems of the rows: errors
     *     are kept before warnings, and earlier ones before later ones
     */
    public ReportBuilder(int maxProblems) {
        this.maxProblems = maxProblems;
    }

    /**
     * Creates a builder that adds problems to an earlier report.
     *
     * @param report the earlier report
     * @return the builder
     */
    public static ReportBuilder of(ImportReport report) {
        ReportBuilder builder = new ReportBuilder(Integer.MAX_VALUE);
        builder.counts.putAll(report.countsByCode());
        report.problems().forEach(builder::keep);
        builder.accepted = report.rowsAccepted();
        builder.rejected = report.rowsRejected();
        builder.blank = report.rowsBlank();
        builder.errors = report.errorCount();
        builder.warnings = report.warningCount();
        return builder;
    }

    /**
     * Adds a problem of the file as a whole.
     *
     * @param problem the problem
     */
    public void file(Problem problem) {
        count(problem);
        List<Kept> kept = problem.isError() ? fileErrors : fileWarnings;
        seen++;
        if (kept.size() < maxProblems) {
            kept.add(new Kept(seen, problem));
        }
    }

    @Override
    public void row(List<Problem> problems) {
        boolean wrong = false;
        for (int i = 0; i < problems.size(); i++) {
            wrong |= problems.get(i).isError();
            count(problems.get(i));
            keep(problems.get(i));
        }
        accepted += wrong ? 0 : 1;
        rejected += wrong ? 1 : 0;
    }

    @Override
    public void blankRow() {
        blank++;
    }

    /**
     * Changes the verdict of an accepted row to rejected.
     *
     * @param problem the reason, an error
     */
    public void refuse(Problem problem) {
        count(problem);
        keep(problem);
        accepted--;
        rejected++;
    }

    private void count(Problem problem) {
        counts.merge(problem.code(), 1L, Long::sum);
        errors += problem.isError() ? 1 : 0;
        warnings += problem.isError() ? 0 : 1;
    }

    private void keep(Problem problem) {
        List<Kept> kept = problem.isError() ? rowErrors : rowWarnings;
        seen++;
        if (kept.size() < maxProblems) {
            kept.add(new Kept(seen, problem));
        }
    }

    private Stream<Problem> first(List<Kept> errors, List<Kept> warned) {
        return Stream.concat(errors.stream(), warned.stream())
                .limit(maxProblems)
                .sorted(Comparator.comparingLong(Kept::number))
                .map(Kept::problem);
    }

    /**
     * Returns true if there is a problem with a code.
     *
     * @param code the code
     * @return true if one was counted
     */
    public boolean has(ProblemCode code) {
        return counts.containsKey(code);
    }

    /** {@return the number of rows that are not blank} */
    public long rowsRead() {
        return accepted + rejected;
    }

    /**
     * Builds the report.
     *
     * @param sourceDigest SHA-256 of the file's bytes; empty if it was not read to its end
     * @return the report
     */
    public ImportReport build(Optional<String> sourceDigest) {
        List<Problem> problems = Stream.concat(first(fileErrors, fileWarnings), first(rowErrors, rowWarnings))
                .toList();
        Map<Severity, Long> bySeverity = Map.of(Severity.ERROR, errors, Severity.WARNING, warnings);
        return new ImportReport(sourceDigest, accepted, rejected, blank, bySeverity, counts, problems);
    }
}

package io.leadimport.report;

import io.leadimport.check.RowSink;
import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts verdicts and keeps the first problems. Not thread-safe. */
public final class ReportBuilder implements RowSink {
    private final int maxProblems;
    private final Map<ProblemCode, Long> counts = new EnumMap<>(ProblemCode.class);
    private final List<Problem> ofFile = new ArrayList<>();
    private final List<Problem> ofRows = new ArrayList<>();
    private long accepted;
    private long rejected;
    private long blank;
    private long errors;
    private long warnings;

    /**
     * Nothing is counted yet.
     *
     * @param maxProblems how many problems of the file, and of its rows, are kept
     */
    public ReportBuilder(int maxProblems) {
        this.maxProblems = maxProblems;
    }

    /**
     * Begins with an earlier report, to which problems will be added.
     *
     * @param report what was found before
     * @return the report, to be continued
     */
    public static ReportBuilder of(ImportReport report) {
        ReportBuilder builder = new ReportBuilder(Integer.MAX_VALUE);
        builder.counts.putAll(report.counts());
        builder.ofRows.addAll(report.problems());
        builder.accepted = report.rowsAccepted();
        builder.rejected = report.rowsRejected();
        builder.blank = report.rowsBlank();
        builder.errors = report.errors();
        builder.warnings = report.warnings();
        return builder;
    }

    /**
     * Adds a problem of the file as a whole.
     *
     * @param problem the problem
     */
    public void file(Problem problem) {
        count(problem, ofFile);
    }

    @Override
    public void row(List<Problem> problems) {
        boolean wrong = false;
        for (int i = 0; i < problems.size(); i++) {
            wrong |= problems.get(i).isError();
            count(problems.get(i), ofRows);
        }
        accepted += wrong ? 0 : 1;
        rejected += wrong ? 1 : 0;
    }

    @Override
    public void blankRow() {
        blank++;
    }

    /**
     * Refuses a row that was accepted before.
     *
     * @param problem why, an error
     */
    public void refuse(Problem problem) {
        count(problem, ofRows);
        accepted--;
        rejected++;
    }

    private void count(Problem problem, List<Problem> kept) {
        counts.merge(problem.code(), 1L, Long::sum);
        errors += problem.isError() ? 1 : 0;
        warnings += problem.isError() ? 0 : 1;
        if (kept.size() < maxProblems) {
            kept.add(problem);
        }
    }

    /** {@return how many rows were read that are not blank} */
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
        List<Problem> problems = new ArrayList<>(ofFile);
        problems.addAll(ofRows);
        return new ImportReport(
                sourceDigest, rowsRead(), accepted, rejected, blank, errors, warnings, counts, problems);
    }
}

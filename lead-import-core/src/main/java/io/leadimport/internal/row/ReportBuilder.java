package io.leadimport.internal.row;

import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import io.leadimport.problem.Severity;
import io.leadimport.profile.Proposal;
import io.leadimport.report.Cause;
import io.leadimport.report.ImportReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts verdicts and keeps the first problems. Not thread-safe. */
public final class ReportBuilder implements RowSink {
    private final int maxProblems;
    private final Map<CauseTally.Key, CauseTally> causes = new LinkedHashMap<>();
    private final Map<Severity, List<Kept>> ofFile = new EnumMap<>(Severity.class);
    private final Map<Severity, List<Kept>> ofRows = new EnumMap<>(Severity.class);
    private CauseTally.@Nullable Key lastKey;
    private CauseTally last = new CauseTally();
    private long seen;
    private long accepted;
    private long rejected;
    private long blank;

    /** A problem and its position among all problems, from 1. */
    private record Kept(long number, Problem problem) {}

    /**
     * Creates an empty report.
     *
     * @param maxProblems the maximum number of problems of the file that are kept, and of problems of the rows: severe ones
     *     are kept before others, and earlier ones before later ones
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
        for (Cause cause : report.causes()) {
            builder.tally(new CauseTally.Key(cause.code(), cause.field(), cause.severity()))
                    .add(cause);
        }
        report.problems().forEach(problem -> builder.keep(problem, builder.ofRows));
        builder.accepted = report.rowsAccepted();
        builder.rejected = report.rowsRejected();
        builder.blank = report.rowsBlank();
        return builder;
    }

    /**
     * Adds a problem of the file as a whole.
     *
     * @param problem the problem
     */
    public void file(Problem problem) {
        count(problem);
        keep(problem, ofFile);
    }

    @Override
    public void row(List<Problem> problems) {
        boolean wrong = false;
        for (int i = 0; i < problems.size(); i++) {
            wrong |= problems.get(i).isError();
            count(problems.get(i));
            keep(problems.get(i), ofRows);
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
        keep(problem, ofRows);
        accepted--;
        rejected++;
    }

    private void count(Problem problem) {
        // problems of one cause often follow each other
        if (lastKey == null || !lastKey.isOf(problem)) {
            lastKey = CauseTally.Key.of(problem);
            last = tally(lastKey);
        }
        last.add(problem);
    }

    private CauseTally tally(CauseTally.Key key) {
        return causes.computeIfAbsent(key, first -> new CauseTally());
    }

    private void keep(Problem problem, Map<Severity, List<Kept>> bySeverityOfPlace) {
        List<Kept> kept = bySeverityOfPlace.computeIfAbsent(problem.severity(), first -> new ArrayList<>());
        seen++;
        if (kept.size() < maxProblems) {
            kept.add(new Kept(seen, problem));
        }
    }

    private Stream<Problem> first(Map<Severity, List<Kept>> place) {
        return place.values().stream()
                .flatMap(List::stream)
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
        return causes.keySet().stream().anyMatch(key -> key.code() == code);
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
        return build(sourceDigest, List.of(), problem -> problem);
    }

    /**
     * Builds the report with proposals.
     *
     * @param sourceDigest SHA-256 of the file's bytes; empty if it was not read to its end
     * @param proposals the proposals
     * @param withProposals adds to a listed problem the ids of the proposals that would help
     * @return the report
     */
    public ImportReport build(
            Optional<String> sourceDigest, List<Proposal> proposals, UnaryOperator<Problem> withProposals) {
        List<Problem> problems =
                Stream.concat(first(ofFile), first(ofRows)).map(withProposals).toList();
        List<Cause> bySeverityThenOrder = causes.entrySet().stream()
                .map(cause -> cause.getValue().cause(cause.getKey()))
                .sorted(Comparator.comparing(Cause::severity))
                .toList();
        Map<Severity, Long> bySeverity = new EnumMap<>(Severity.class);
        bySeverityThenOrder.forEach(cause -> bySeverity.merge(cause.severity(), cause.problems(), Long::sum));
        ImportReport.Counts counts = new ImportReport.Counts(accepted, rejected, blank, bySeverity);
        return new ImportReport(sourceDigest, counts, bySeverityThenOrder, problems, proposals);
    }
}

package io.leadimport.internal.column;

import io.leadimport.csv.Header;
import io.leadimport.form.LeadForm;
import io.leadimport.internal.csv.Headers;
import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import io.leadimport.profile.ColumnMapping;
import io.leadimport.profile.MatchReason;
import io.leadimport.profile.MatchedColumn;
import io.leadimport.profile.Proposal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A header, the roles of its columns, and the problems of the header. Immutable.
 *
 * @param header the header that was chosen
 * @param columns the role of each column; if two columns have the same field, neither fills it
 * @param matched each column with the reason for its role, in the order of the file; unmodifiable
 * @param problems the problems of missing, repeated, nameless and unknown columns, and the questions about columns with a
 *     similar name; unmodifiable
 * @param proposals the columns with a similar name; unmodifiable
 */
public record ColumnMatch(
        Header header, Columns columns, List<MatchedColumn> matched, List<Problem> problems, List<Proposal> proposals) {
    private static final Set<ProblemCode> LIMITS =
            Set.of(ProblemCode.CSV_TOO_MANY_COLUMNS, ProblemCode.CSV_CELL_TOO_LONG, ProblemCode.CSV_RECORD_TOO_LONG);

    public ColumnMatch {
        matched = List.copyOf(matched);
        problems = List.copyOf(problems);
        proposals = List.copyOf(proposals);
    }

    /**
     * Chooses one of the possible headers of a file and matches it. If the file cannot be read, {@link Headers#problem}
     * has the reason.
     *
     * @param headers the headers of one file in each plausible dialect
     * @param form the form
     * @param partnerColumn whether the Partner ID column is required
     * @param mapping the columns that a person mapped
     * @return the match; empty if there is no header, or if no column is known and the header in another dialect
     *     exceeds a limit
     */
    public static Optional<ColumnMatch> among(
            Headers headers, LeadForm form, PartnerColumn partnerColumn, ColumnMapping mapping) {
        if (headers.candidates().isEmpty()) {
            return Optional.empty();
        }
        ColumnMatch match = best(headers.candidates(), form, partnerColumn, mapping);
        boolean known = match.matched().stream().anyMatch(column -> column.reason() != MatchReason.NONE);
        boolean limited = headers.problem()
                .filter(problem -> LIMITS.contains(problem.code()))
                .isPresent();
        return known || !limited ? Optional.of(match) : Optional.empty();
    }

    /**
     * Chooses the header with the most known columns and matches it. If no header has a known column, it chooses the one with
     * the most columns. The first of several equals wins.
     *
     * @param candidates the headers of one file in each plausible dialect, at least one
     * @param form the form
     * @param partnerColumn whether the Partner ID column is required
     * @param mapping the columns that a person mapped
     * @return the match
     */
    public static ColumnMatch best(
            List<Header> candidates, LeadForm form, PartnerColumn partnerColumn, ColumnMapping mapping) {
        ColumnMatcher matcher = new ColumnMatcher(new KnownHeaders(form, mapping), partnerColumn);
        Comparator<Header> better = Comparator.comparingLong(matcher::known);
        boolean anyKnown = candidates.stream().anyMatch(candidate -> matcher.known(candidate) > 0);
        Comparator<Header> order = anyKnown
                ? better
                : Comparator.comparingInt(header -> header.cells().size());
        Header best = candidates.get(0);
        for (Header candidate : candidates) {
            best = order.compare(candidate, best) > 0 ? candidate : best;
        }
        return matcher.match(best);
    }

    /**
     * {@return positions and reasons, without the headers: in a file without a header, they are the cells of a lead}
     */
    @Override
    public String toString() {
        return "ColumnMatch[" + matched + "]";
    }
}

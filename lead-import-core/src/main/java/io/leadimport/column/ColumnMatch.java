package io.leadimport.column;

import io.leadimport.csv.Header;
import io.leadimport.form.LeadForm;
import io.leadimport.problem.Problem;
import java.util.Comparator;
import java.util.List;

/**
 * A header, what its columns are for, and what is wrong with it. Immutable.
 *
 * @param header the header that was chosen
 * @param columns what each column is for; a column that is there twice fills nothing
 * @param matched each column with the reason for that, in the order of the file; unmodifiable
 * @param problems missing, doubled, nameless and unknown columns; unmodifiable
 */
public record ColumnMatch(Header header, Columns columns, List<MatchedColumn> matched, List<Problem> problems) {
    public ColumnMatch {
        matched = List.copyOf(matched);
        problems = List.copyOf(problems);
    }

    /**
     * Chooses the header that names the most columns, or where none names any, the one that has the most; the first of
     * equals. Then it matches the header.
     *
     * @param candidates the headers of one file in each plausible dialect, at least one
     * @param form the form
     * @param partnerColumn whether the Partner ID column must be there
     * @param mapping what somebody said the columns are for
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
}

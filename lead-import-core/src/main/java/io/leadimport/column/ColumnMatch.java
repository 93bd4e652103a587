package io.leadimport.column;

import io.leadimport.csv.Header;
import io.leadimport.form.LeadForm;
import io.leadimport.problem.Problem;
import java.util.List;

/**
 * A header, what its columns are for, and what is wrong with it. Immutable.
 *
 * @param header the header that was chosen
 * @param mapping what each column is for; a column that is there twice fills nothing
 * @param problems missing, doubled, nameless and unknown columns; unmodifiable
 */
public record ColumnMatch(Header header, ColumnMapping mapping, List<Problem> problems) {
    public ColumnMatch {
        problems = List.copyOf(problems);
    }

    /**
     * Chooses the header that names the most columns of the form, the first of equals, and matches it.
     *
     * @param candidates the headers of one file in each plausible dialect, at least one
     * @param form the form
     * @param partnerColumn whether the Partner ID column must be there
     * @return the match
     */
    public static ColumnMatch best(List<Header> candidates, LeadForm form, PartnerColumn partnerColumn) {
        ColumnMatcher matcher = new ColumnMatcher(form, partnerColumn);
        Header best = candidates.get(0);
        for (Header candidate : candidates) {
            best = matcher.known(candidate) > matcher.known(best) ? candidate : best;
        }
        return matcher.match(best);
    }
}

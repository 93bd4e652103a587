package io.leadimport;

import io.leadimport.csv.CsvLimits;
import io.leadimport.csv.CsvSource;
import io.leadimport.csv.Header;
import io.leadimport.form.FormField;
import io.leadimport.form.LeadForm;
import io.leadimport.internal.text.ColumnNames;
import io.leadimport.problem.Problem;
import io.leadimport.profile.ColumnMapping;
import io.leadimport.profile.MatchReason;
import io.leadimport.profile.MatchedColumn;
import io.leadimport.profile.PartnerColumn;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the beginning of a file looks like: all that a page needs on which a person says what the columns are for. Immutable.
 *
 * <pre>{@code
 * Inspection seen = importer.inspect(source, form);
 * ColumnMapping mapping = seen.mapping().with("Firma", "company");   // as the person chose; ColumnMappingJson keeps it
 *
 * ImportRequest request = ImportRequest.of(form, source, submitter)
 *     .withMapping(mapping)
 *     .writtenIn(Locale.GERMANY);   // 1.250,50 and 31.12.2026
 * }</pre>
 *
 * @param charset the charset in which the file is read
 * @param header the header and how the file is written; empty if the file cannot be read at all
 * @param columns its columns, each with what it is or might be for and why; unmodifiable
 * @param missing the required fields that no column fills, in the order of the form; unmodifiable. ID columns that are
 *     missing are among the problems
 * @param rows the first rows that are not blank, each with its cells as texts, cut at 200 characters; unmodifiable
 * @param targets what a column can be for: names for a {@link ColumnMapping} and their titles, in the order of the template;
 *     unmodifiable
 * @param problems what is wrong with the file as a whole and its header; unmodifiable
 */
public record Inspection(
        Charset charset,
        Optional<Header> header,
        List<MatchedColumn> columns,
        List<FormField> missing,
        List<List<String>> rows,
        Map<String, String> targets,
        List<Problem> problems) {
    /** How many rows are shown. */
    public static final int ROWS = 10;

    public Inspection {
        columns = List.copyOf(columns);
        missing = List.copyOf(missing);
        rows = rows.stream().map(List::copyOf).toList();
        targets = Collections.unmodifiableMap(new LinkedHashMap<>(targets));
        problems = List.copyOf(problems);
    }

    /**
     * Looks at the beginning of a file, without a host.
     *
     * @param source the file; a source of a stream is used up
     * @param form the form
     * @param partnerColumn whether the Partner ID column must be there
     * @param mapping what a person said the columns are for
     * @param limits how much of the file is read before it is refused
     * @return what it looks like
     * @throws io.leadimport.csv.SourceFailedException if the file cannot be read
     */
    public static Inspection of(
            CsvSource source, LeadForm form, PartnerColumn partnerColumn, ColumnMapping mapping, CsvLimits limits) {
        return new Inspector(form, partnerColumn, mapping, limits).inspect(source, () -> {});
    }

    /**
     * {@return what is certain of the columns, suggestions left out, as a mapping to be completed by a person; columns of one
     * name that are all ignored are one header of it}
     */
    public ColumnMapping mapping() {
        Map<String, String> targets = new LinkedHashMap<>();
        Set<String> keys = new HashSet<>();
        columns.stream()
                .filter(column -> column.reason().isMatch() && keys.add(ColumnNames.key(column.header())))
                .forEach(column -> targets.put(column.header(), column.target().orElse(ColumnMapping.IGNORED)));
        return new ColumnMapping(targets);
    }

    /**
     * {@return what is certain and what is suggested, as a mapping to be corrected by a person: every column that has a name
     * of its own, those of which nothing is known {@link ColumnMapping#IGNORED}}
     */
    public ColumnMapping suggestedMapping() {
        Map<String, Long> headers = columns.stream()
                .collect(Collectors.groupingBy(column -> ColumnNames.key(column.header()), Collectors.counting()));
        Map<String, String> targets = new LinkedHashMap<>();
        for (MatchedColumn column : columns) {
            String key = ColumnNames.key(column.header());
            boolean own = !key.isEmpty() && Long.valueOf(1).equals(headers.get(key));
            if (own && column.reason() != MatchReason.DOUBLED && column.reason() != MatchReason.PROBLEMS) {
                targets.put(column.header(), column.target().orElse(ColumnMapping.IGNORED));
            }
        }
        return new ColumnMapping(targets);
    }

    /** {@return how many columns there are, and nothing of what the file says} */
    @Override
    public String toString() {
        return "Inspection[columns=" + columns.size() + ", problems=" + problems + "]";
    }
}

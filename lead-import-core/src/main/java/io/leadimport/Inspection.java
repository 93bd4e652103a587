package io.leadimport;

import io.leadimport.csv.CsvLimits;
import io.leadimport.csv.Header;
import io.leadimport.form.FormField;
import io.leadimport.internal.text.CanonicalText;
import io.leadimport.internal.text.ColumnNames;
import io.leadimport.problem.Problem;
import io.leadimport.profile.ColumnMapping;
import io.leadimport.profile.ImportProfile;
import io.leadimport.profile.MatchReason;
import io.leadimport.profile.MatchedColumn;
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
 * What the beginning of a file looks like: everything for a page on which a person maps the columns. Immutable.
 *
 * <pre>{@code
 * ImportRequest request = ImportRequest.of(form, source, submitter);
 * Inspection seen = importer.inspect(request);
 * ImportProfile profile = ImportProfile.NONE.withColumns(seen.mapping().with("Firma", "company"));   // as the person chose
 * profiles.put(seen.headerDigest().orElseThrow(), ProfileJson.write(profile));   // for the next file of this source
 *
 * importer.importLeads(request.withProfile(profile).writtenIn(Locale.GERMANY));   // 1.250,50 and 31.12.2026
 * }</pre>
 *
 * @param charset the charset in which the file is read
 * @param header the header and the dialect of the file; empty if the file cannot be read
 * @param columns the columns, each with its certain or suggested target and the reason; unmodifiable
 * @param missing the required fields without a column, in the order of the form; unmodifiable. Missing ID columns are
 *     listed in the problems
 * @param rows the first rows that are not blank, each with its cells as texts, cut at 200 characters; unmodifiable
 * @param targets the possible targets of a column: names for a {@link ColumnMapping} and their titles, in the order of
 *     the template; unmodifiable
 * @param problems the problems of the header and the file as a whole; unmodifiable
 */
public record Inspection(
        Charset charset,
        Optional<Header> header,
        List<MatchedColumn> columns,
        List<FormField> missing,
        List<List<String>> rows,
        Map<String, String> targets,
        List<Problem> problems) {
    /** The maximum number of rows. */
    public static final int ROWS = 10;

    public Inspection {
        columns = List.copyOf(columns);
        missing = List.copyOf(missing);
        rows = rows.stream().map(List::copyOf).toList();
        targets = Collections.unmodifiableMap(new LinkedHashMap<>(targets));
        problems = List.copyOf(problems);
    }

    /**
     * Looks at the beginning of a file as {@link LeadImporter#inspect} does, but without a host's repositories: with the
     * default limits, and as if the host had many partners.
     *
     * @param request the file; if its source is a stream, the stream is used up
     * @return what the beginning of the file looks like
     * @throws io.leadimport.csv.SourceFailedException if the file cannot be read
     */
    public static Inspection of(ImportRequest request) {
        return new Inspector(request, false, CsvLimits.DEFAULT).inspect(new Cancellation(request, System::nanoTime));
    }

    /**
     * Returns a digest of the header, under which a host can keep the profile of files from the same source. Letter case, surrounding and repeated white space, Unicode form and the delimiter do not count; the order of the columns does.
     *
     * @return SHA-256 of the text with a line {@code column} and the key of the header for each column, as in {@link
     *     ImportProfile#digest}, 64 lower-case hexadecimal digits; empty if the file has no header
     */
    public Optional<String> headerDigest() {
        return header.map(found -> new CanonicalText()
                .addEach("column", found.cells().stream().map(ColumnNames::key).toList())
                .digest());
    }

    /**
     * {@return a mapping of the certain columns, for a person to complete. It has no suggestions. Columns with the same name that are not imported are one entry}
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
     * {@return a mapping of the certain and the suggested columns, for a person to correct; it contains every column
     * with a unique name, unknown ones as {@link ColumnMapping#IGNORED}}
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

    /** {@return the number of columns and the problems, without anything of the file's content} */
    @Override
    public String toString() {
        return "Inspection[columns=" + columns.size() + ", problems=" + problems + "]";
    }
}

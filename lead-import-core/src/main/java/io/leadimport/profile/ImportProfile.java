package io.leadimport.profile;

import io.leadimport.form.type.DateFormat;
import io.leadimport.form.type.NumberNotation;
import io.leadimport.internal.text.CanonicalText;
import io.leadimport.internal.text.ColumnNames;
import io.leadimport.internal.text.KnownLocales;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a person declares about how to read the files of one source. Where the profile and the form differ, the profile counts. It holds no
 * answers to questions: an answer belongs to one file. A host can store a profile as JSON and use it for the next file with the
 * same header. Immutable.
 *
 * <pre>{@code
 * ImportProfile profile = ImportProfile.NONE
 *     .withColumn("Firma", "company")
 *     .withField("deal_value", reading -> reading.withNumbers(NumberNotation.of(Locale.GERMANY)))
 *     .withNoValue("n/a");
 * importer.importLeads(request.withProfile(profile));
 * }</pre>
 *
 * @param headerRow the row of the header, as a spreadsheet numbers it, from 1; 0 if it is the first row that is not blank
 * @param fallback the charset of a file that has no byte order mark and is not UTF-8; null if nobody declared one
 * @param columns which columns fill which fields
 * @param fields how fields are read, by name; unmodifiable, sorted by name
 * @param languages further languages in which countries and languages may be named; unmodifiable, sorted by language tag
 * @param noValue texts that mean "no value" in every field, as a blank cell does; letter case and white space do not count.
 *     Unmodifiable, sorted
 */
public record ImportProfile(
        int headerRow,
        @Nullable Charset fallback,
        ColumnMapping columns,
        Map<String, FieldReading> fields,
        List<Locale> languages,
        Set<String> noValue) {
    /** The profile of a file of which nothing is declared. */
    public static final ImportProfile NONE =
            new ImportProfile(0, null, ColumnMapping.NONE, Map.of(), List.of(), Set.of());

    /** The maximum number of texts that mean "no value", and their maximum length in UTF-16 units. */
    public static final int MAX_NO_VALUE = 100;

    /**
     * Creates a profile.
     *
     * @throws IllegalArgumentException if the header row is negative; if the Java platform has no data for a language; or if a
     *     text that means "no value" is blank or longer than {@value #MAX_NO_VALUE} UTF-16 units, two of them differ only in
     *     letter case and white space, or there are more than {@value #MAX_NO_VALUE}
     */
    public ImportProfile {
        if (headerRow < 0) {
            throw new IllegalArgumentException("the row of the header is counted from 1, and was " + headerRow);
        }
        Map<String, FieldReading> declared = new TreeMap<>(fields);
        declared.values().removeIf(FieldReading::isAsForm);
        fields = Collections.unmodifiableMap(declared);
        languages = KnownLocales.sorted(languages);
        noValue = Collections.unmodifiableSet(new TreeSet<>(noValue));
        if (noValue.size() > MAX_NO_VALUE || noValue.stream().anyMatch(text -> text.length() > MAX_NO_VALUE)) {
            throw new IllegalArgumentException("a profile has at most " + MAX_NO_VALUE
                    + " texts that mean \"no value\", each of at most " + MAX_NO_VALUE + " characters");
        }
        Set<String> keys = new TreeSet<>();
        if (!noValue.stream().map(ColumnNames::key).allMatch(key -> !key.isEmpty() && keys.add(key))) {
            throw new IllegalArgumentException(
                    "the texts that mean \"no value\" must be distinct and must not be blank");
        }
    }

    /**
     * Returns a copy with another header row.
     *
     * @param row the row as a spreadsheet numbers it, from 1; 0 for the first row that is not blank
     * @return the copy
     * @throws IllegalArgumentException if the row is negative
     */
    public ImportProfile withHeaderRow(int row) {
        return new ImportProfile(row, fallback, columns, fields, languages, noValue);
    }

    /**
     * Returns a copy with another charset for files that are not UTF-8.
     *
     * @param charset the charset; null for none
     * @return the copy
     */
    public ImportProfile withFallback(@Nullable Charset charset) {
        return new ImportProfile(headerRow, charset, columns, fields, languages, noValue);
    }

    /**
     * Returns a copy with another mapping of columns.
     *
     * @param mapping the mapping
     * @return the copy
     */
    public ImportProfile withColumns(ColumnMapping mapping) {
        return new ImportProfile(headerRow, fallback, mapping, fields, languages, noValue);
    }

    /**
     * Returns a copy with another target of a column.
     *
     * @param header the header of the column
     * @param target as in {@link ColumnMapping#targets}
     * @return the copy
     * @throws IllegalArgumentException as {@link ColumnMapping#with} throws it
     */
    public ImportProfile withColumn(String header, String target) {
        return withColumns(columns.with(header, target));
    }

    /**
     * Returns a copy with another reading of a field.
     *
     * @param field the name of the field
     * @param reading the reading
     * @return the copy
     */
    public ImportProfile withField(String field, FieldReading reading) {
        Map<String, FieldReading> more = new TreeMap<>(fields);
        more.put(field, reading);
        return new ImportProfile(headerRow, fallback, columns, more, languages, noValue);
    }

    /**
     * Returns a copy with a changed reading of a field.
     *
     * @param field the name of the field
     * @param changed makes the reading from the present one
     * @return the copy
     */
    public ImportProfile withField(String field, UnaryOperator<FieldReading> changed) {
        return withField(field, changed.apply(reading(field)));
    }

    /**
     * Returns a copy with more languages of names.
     *
     * @param more the languages to add
     * @return the copy
     * @throws IllegalArgumentException if the Java platform has no data for one of them
     */
    public ImportProfile withLanguages(Locale... more) {
        List<Locale> all = new ArrayList<>(languages);
        all.addAll(List.of(more));
        return new ImportProfile(headerRow, fallback, columns, fields, all, noValue);
    }

    /**
     * Returns a copy with one more text that means "no value".
     *
     * @param text the text. Of texts that differ only in letter case and white space, one is kept, whichever was added first
     * @return the copy
     * @throws IllegalArgumentException if the text is blank or too long, or there are too many
     */
    public ImportProfile withNoValue(String text) {
        Map<String, String> byKey = new TreeMap<>();
        noValue.forEach(known -> byKey.put(ColumnNames.key(known), known));
        byKey.merge(ColumnNames.key(text), text, (one, other) -> one.compareTo(other) < 0 ? one : other);
        Set<String> more = new TreeSet<>(byKey.values());
        return new ImportProfile(headerRow, fallback, columns, fields, languages, more);
    }

    /**
     * Returns a copy with the change that somebody proposed. The same proposal twice is the same as once. Of two proposals that
     * {@linkplain Proposal#excludes exclude} each other, the later one counts.
     *
     * @param proposal the proposal
     * @return the copy
     */
    public ImportProfile with(Proposal proposal) {
        Change change = proposal.change();
        if (change instanceof Change.HeaderRow header) {
            return withHeaderRow(header.row());
        } else if (change instanceof Change.Fallback declared) {
            return withFallback(declared.charset());
        } else if (change instanceof Change.Column column) {
            return withColumn(column.header(), column.target());
        } else if (change instanceof Change.Dates dates) {
            return withField(dates.field(), reading -> reading.withDates(dates.format()));
        } else if (change instanceof Change.Numbers numbers) {
            return withField(numbers.field(), reading -> reading.withNumbers(numbers.notation()));
        } else if (change instanceof Change.Replace replace) {
            return withField(replace.field(), reading -> reading.withReplacement(replace.text(), replace.value()));
        } else if (change instanceof Change.Clean clean) {
            return withField(clean.field(), reading -> reading.withCleaning(clean.cleaning()));
        }
        return withNoValue(((Change.NoValue) change).text());
    }

    /**
     * Finds the reading of a field.
     *
     * @param field the name of the field
     * @return its reading; {@link FieldReading#AS_FORM} if the profile does not declare one
     */
    public FieldReading reading(String field) {
        return fields.getOrDefault(field, FieldReading.AS_FORM);
    }

    /**
     * Returns the SHA-256 of this profile's canonical text in UTF-8. Hosts store the digest with an import, so all versions of
     * this library compute the same digest of a profile.
     *
     * <p>The canonical text is written as that of a form ({@link io.leadimport.form.LeadForm#digest}) and has these lines, in
     * this order; what is not declared has no line:
     *
     * <ul>
     *   <li>{@code headerRow}: the row; {@code fallback}: the name of the charset;
     *   <li>{@code column}, for each column: the key of its header, and the target. The key is the header in lower case, in NFKC
     *       (Unicode Standard Annex 15), with single spaces; columns are sorted by it;
     *   <li>{@code field}, for each field, sorted by name: the name. After it {@code format}, the pattern of its dates, or {@code
     *       formatLocale}, the language tag of the locale that determines it; {@code decimalChar} and {@code groupChar}; {@code
     *       replace}, for each replacement: the key of the text, as of a header, and the value; {@code clean}, for each cleaning:
     *       its code;
     *   <li>{@code names}, for each language: its tag; {@code noValue}, for each text: its key.
     * </ul>
     *
     * @return SHA-256, 64 lower-case hexadecimal digits
     */
    public String digest() {
        return canonicalText().digest();
    }

    CanonicalText canonicalText() {
        CanonicalText text = new CanonicalText()
                .addIf(headerRow > 0, "headerRow", Integer.toString(headerRow))
                .addPresent("fallback", fallback == null ? null : fallback.name());
        addSorted(text, "column", columns.targets());
        fields.forEach((field, reading) -> addTo(text, field, reading));
        text.addEach("names", languages.stream().map(Locale::toLanguageTag).toList());
        return text.addEach(
                "noValue", noValue.stream().map(ColumnNames::key).sorted().toList());
    }

    private static void addTo(CanonicalText text, String field, FieldReading reading) {
        text.add("field", field);
        DateFormat dates = reading.dates();
        Optional<Locale> ofLocale = dates == null ? Optional.empty() : dates.locale();
        if (ofLocale.isPresent()) {
            text.add("formatLocale", ofLocale.get().toLanguageTag());
        } else if (dates != null) {
            text.add("format", dates.pattern());
        }
        NumberNotation numbers = reading.numbers();
        if (numbers != null) {
            text.add("decimalChar", numbers.decimalChar()).add("groupChar", numbers.groupChar());
        }
        addSorted(text, "replace", reading.replacements());
        text.addEach("clean", reading.cleanings().stream().map(Cleaning::code).toList());
    }

    private static void addSorted(CanonicalText text, String keyword, Map<String, String> values) {
        Map<String, String> byKey = new TreeMap<>();
        values.forEach((name, value) -> byKey.put(ColumnNames.key(name), value));
        byKey.forEach((key, value) -> text.add(keyword, key, value));
    }

    /** {@return what is declared, without headers and replaced texts, which come from files} */
    @Override
    public String toString() {
        return "ImportProfile[headerRow=" + headerRow + ", fallback=" + fallback + ", columns="
                + columns.targets().size() + ", fields=" + fields + ", languages=" + languages + ", noValue="
                + noValue.size() + "]";
    }
}

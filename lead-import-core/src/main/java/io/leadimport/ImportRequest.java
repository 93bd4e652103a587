package io.leadimport;

import io.leadimport.column.ColumnMapping;
import io.leadimport.csv.CsvSource;
import io.leadimport.form.ColumnNames;
import io.leadimport.form.DateFormat;
import io.leadimport.form.LeadForm;
import io.leadimport.form.NumberNotation;
import io.leadimport.spi.Submitter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A file to import: against which form, by whom, under which id. Immutable; each method gives a changed copy. By default the
 * import id is a random UUID, there are no attributes, and nobody listens.
 */
public final class ImportRequest {
    private static final int MAX_ID_LENGTH = 200;

    private final LeadForm form;
    private final CsvSource source;
    private final Submitter submitter;
    private final String importId;
    private final Map<String, String> attributes;
    private final ProgressListener listener;
    private final ColumnMapping mapping;

    private ImportRequest(
            LeadForm form,
            CsvSource source,
            Submitter submitter,
            String importId,
            Map<String, String> attributes,
            ProgressListener listener,
            ColumnMapping mapping) {
        this.form = Objects.requireNonNull(form, "form");
        this.source = Objects.requireNonNull(source, "source");
        this.submitter = Objects.requireNonNull(submitter, "submitter");
        this.importId = importId;
        this.attributes = attributes;
        this.listener = Objects.requireNonNull(listener, "listener");
        this.mapping = Objects.requireNonNull(mapping, "mapping");
    }

    /**
     * A request under a random import id.
     *
     * @param form the form to check against
     * @param source the file
     * @param submitter who imports
     * @return the request
     */
    public static ImportRequest of(LeadForm form, CsvSource source, Submitter submitter) {
        String importId = UUID.randomUUID().toString();
        return new ImportRequest(
                form, source, submitter, importId, Map.of(), ProgressListener.NONE, ColumnMapping.NONE);
    }

    /**
     * Gives the import an id of the host's choosing (an idempotency key): the same file, form, settings (charset, mapping, dates,
     * numbers and names) and submitter's scope under the same id again is stored once; anything else under it is refused.
     *
     * @param id 1 to 200 characters, no control characters
     * @return the changed request
     * @throws IllegalArgumentException if the id is not of this kind
     */
    public ImportRequest importId(String id) {
        if (id.isBlank() || id.length() > MAX_ID_LENGTH || id.chars().anyMatch(ImportRequest::isUnfit)) {
            throw new IllegalArgumentException(
                    "an import id has 1 to " + MAX_ID_LENGTH + " characters and no control characters");
        }
        return new ImportRequest(form, source, submitter, id, attributes, listener, mapping);
    }

    private static boolean isUnfit(int c) {
        return Character.isISOControl(c) || Character.isSurrogate((char) c);
    }

    /**
     * Adds an attribute of the host's own, to be stored with the receipt.
     *
     * @param name its name
     * @param value its value
     * @return the changed request
     */
    public ImportRequest attribute(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(attributes);
        more.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
        return new ImportRequest(
                form, source, submitter, importId, Collections.unmodifiableMap(more), listener, mapping);
    }

    /**
     * Tells somebody how far the import has come.
     *
     * @param progressListener is told
     * @return the changed request
     */
    public ImportRequest listener(ProgressListener progressListener) {
        return new ImportRequest(form, source, submitter, importId, attributes, progressListener, mapping);
    }

    /**
     * Says what columns of the file are for; the others are matched by their headers.
     *
     * @param columnMapping the mapping
     * @return the changed request
     */
    public ImportRequest mapping(ColumnMapping columnMapping) {
        return new ImportRequest(form, source, submitter, importId, attributes, listener, columnMapping);
    }

    /**
     * Says how the dates of this file are written, whatever the form says.
     *
     * @param format the format
     * @return the changed request
     */
    public ImportRequest dates(DateFormat format) {
        return against(form.dates(format));
    }

    /**
     * Says how the decimal numbers of this file are written, whatever the form says.
     *
     * @param notation the notation
     * @return the changed request
     */
    public ImportRequest numbers(NumberNotation notation) {
        return against(form.numbers(notation));
    }

    /**
     * Says that countries and languages of this file may be named in some more languages than the form says.
     *
     * @param languages the languages
     * @return the changed request
     * @throws IllegalArgumentException if the Java platform has no data of one
     */
    public ImportRequest names(Locale... languages) {
        return against(form.names(languages));
    }

    /**
     * Says that dates and decimal numbers of this file are written as in a locale, whatever the form says, and that countries
     * and languages may be named in its language.
     *
     * @param locale the locale
     * @return the changed request
     */
    public ImportRequest writtenIn(Locale locale) {
        return dates(DateFormat.of(locale)).numbers(NumberNotation.of(locale)).names(locale);
    }

    private ImportRequest against(LeadForm changed) {
        return new ImportRequest(changed, source, submitter, importId, attributes, listener, mapping);
    }

    /** {@return the form to check against, with what was said of dates, numbers and names} */
    public LeadForm form() {
        return form;
    }

    /** {@return the file} */
    public CsvSource source() {
        return source;
    }

    /** {@return who imports} */
    public Submitter submitter() {
        return submitter;
    }

    /** {@return the import's id} */
    public String importId() {
        return importId;
    }

    /** {@return the host's own attributes; unmodifiable, in the order given} */
    public Map<String, String> attributes() {
        return attributes;
    }

    /** {@return who is told how far the import has come} */
    public ProgressListener listener() {
        return listener;
    }

    /** {@return what somebody said the columns are for} */
    public ColumnMapping mapping() {
        return mapping;
    }

    /** {@return SHA-256 of the form and of what else decides what the file means, 64 lower-case hexadecimal digits} */
    String formDigest() {
        List<String> reading = new ArrayList<>(source.declarations());
        if (reading.isEmpty() && mapping.targets().isEmpty()) {
            return form.digest();
        }
        // in an order of its own: the mapping's order says nothing
        Map<String, String> targets = new TreeMap<>();
        mapping.targets().forEach((header, target) -> targets.put(ColumnNames.key(header), target));
        reading.add(String.valueOf(targets.size()));
        targets.forEach((header, target) -> reading.addAll(List.of(header, target)));
        return form.digest(reading);
    }

    /** {@return the import id, and nothing of the file} */
    @Override
    public String toString() {
        return "ImportRequest[importId=" + importId + "]";
    }
}

package io.leadimport;

import io.leadimport.csv.CsvSource;
import io.leadimport.form.LeadForm;
import io.leadimport.form.type.DateFormat;
import io.leadimport.form.type.NumberNotation;
import io.leadimport.internal.text.CanonicalText;
import io.leadimport.internal.text.ColumnNames;
import io.leadimport.profile.ColumnMapping;
import io.leadimport.spi.ImportKey;
import io.leadimport.spi.Submitter;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A file to import: the form it is checked against, who submits it, and under which id. Immutable: each method that changes
 * something returns a changed copy. By default the import id is a random UUID, there are no attributes and no listener, and
 * only an interrupt stops the import.
 *
 * <pre>{@code
 * ImportRequest request = ImportRequest.of(form, CsvSource.of(upload), submitter)
 *     .withImportId(key)                  // sent twice, stored once
 *     .expecting(digest)                  // stores only what somebody saw checked
 *     .stopWhen(job::isCancelled)
 *     .withDeadline(Duration.ofMinutes(5));
 * }</pre>
 */
public final class ImportRequest {
    private static final int MAX_ID_LENGTH = 200;

    private final Reading reading;
    private final Terms terms;
    private final Run run;

    /**
     * What to read, and for whom.
     *
     * @param given the form of the host
     * @param form the form as it reads this file: the request may change date format, number notation and languages
     */
    private record Reading(
            LeadForm given, LeadForm form, CsvSource source, Submitter submitter, ColumnMapping mapping) {
        Reading {
            Objects.requireNonNull(given, "form");
            Objects.requireNonNull(form, "form");
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(submitter, "submitter");
            Objects.requireNonNull(mapping, "mapping");
        }
    }

    /** What to store with the leads, and the digest that the import must have. */
    private record Terms(
            String importId,
            Map<String, String> attributes,
            @Nullable String expected) {}

    /** Who watches the import and may stop it. None of it affects what is read or stored. */
    private record Run(ProgressListener listener, BooleanSupplier stop, long deadlineNanos) {
        static final Run UNWATCHED = new Run(ProgressListener.NONE, () -> false, Long.MAX_VALUE);

        Run {
            Objects.requireNonNull(listener, "listener");
            Objects.requireNonNull(stop, "condition");
        }
    }

    private ImportRequest(Reading reading, Terms terms, Run run) {
        this.reading = reading;
        this.terms = terms;
        this.run = run;
    }

    /**
     * Makes a request with a random import id.
     *
     * @param form the form to check against
     * @param source the file
     * @param submitter who imports
     * @return the request
     */
    public static ImportRequest of(LeadForm form, CsvSource source, Submitter submitter) {
        Reading reading = new Reading(form, form, source, submitter, ColumnMapping.NONE);
        Terms terms = new Terms(UUID.randomUUID().toString(), Map.of(), null);
        return new ImportRequest(reading, terms, Run.UNWATCHED);
    }

    /**
     * Sets the import id, an idempotency key of the host's choosing. The same file, form and settings (charset, column mapping,
     * date format, number notation and languages) sent again under the same id are stored once; anything else under that id is
     * refused. Ids are unique within a scope: all admins, or one partner. The same id may stand for different imports in
     * different scopes.
     *
     * @param id 1 to 200 UTF-16 units; not blank, no control characters, no unpaired surrogates
     * @return the changed request
     * @throws IllegalArgumentException if the id breaks these rules
     */
    public ImportRequest withImportId(String id) {
        if (id.isBlank() || id.length() > MAX_ID_LENGTH || id.codePoints().anyMatch(ImportRequest::isUnfit)) {
            throw new IllegalArgumentException("an import id has 1 to " + MAX_ID_LENGTH
                    + " characters, is not blank, and has no control characters");
        }
        return withTerms(new Terms(id, terms.attributes, terms.expected));
    }

    private static boolean isUnfit(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
    }

    /**
     * Adds an attribute of the host's own, which is stored with the receipt.
     *
     * @param name its name
     * @param value its value
     * @return the changed request
     */
    public ImportRequest withAttribute(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(terms.attributes);
        more.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
        return withTerms(new Terms(terms.importId, Collections.unmodifiableMap(more), terms.expected));
    }

    /**
     * Sets who is notified of the import's progress.
     *
     * @param listener is called while the import runs
     * @return the changed request
     */
    public ImportRequest withListener(ProgressListener listener) {
        return withRun(new Run(listener, run.stop, run.deadlineNanos));
    }

    /**
     * Sets which columns of the file fill which fields. Columns that the mapping does not name are matched by their headers.
     *
     * @param mapping the mapping
     * @return the changed request
     */
    public ImportRequest withMapping(ColumnMapping mapping) {
        return withReading(new Reading(reading.given, reading.form, reading.source, reading.submitter, mapping));
    }

    /**
     * Sets how the dates of this file are written. It replaces the format of every date field of the form.
     *
     * @param format the format
     * @return the changed request
     */
    public ImportRequest withDateFormat(DateFormat format) {
        return withForm(reading.form.withDateFormat(format));
    }

    /**
     * Sets how the decimal numbers of this file are written. It replaces the notation of every decimal field of the form.
     *
     * @param notation the notation
     * @return the changed request
     */
    public ImportRequest withNumberNotation(NumberNotation notation) {
        return withForm(reading.form.withNumberNotation(notation));
    }

    /**
     * Adds languages in which this file may name countries and languages, besides those of the form.
     *
     * @param languages the languages
     * @return the changed request
     * @throws IllegalArgumentException if the Java platform has no data for one of them
     */
    public ImportRequest withNameLanguages(Locale... languages) {
        return withForm(reading.form.withNameLanguages(languages));
    }

    /**
     * Reads dates and decimal numbers of this file as the locale writes them, and accepts names of countries and languages in
     * its language.
     *
     * @param locale the locale
     * @return the changed request
     */
    public ImportRequest writtenIn(Locale locale) {
        return withDateFormat(DateFormat.of(locale))
                .withNumberNotation(NumberNotation.of(locale))
                .withNameLanguages(locale);
    }

    /**
     * Stores the leads only if the import is the one whose check a person saw, in this process or another: the same
     * bytes, form, column mapping, options and submitter's scope. Anything else is rejected with the problem {@code
     * file-changed}.
     *
     * @param digest the {@link CheckedImport#digest} of the check that the person saw
     * @return the changed request
     */
    public ImportRequest expecting(String digest) {
        Objects.requireNonNull(digest, "digest");
        return withTerms(new Terms(terms.importId, terms.attributes, digest));
    }

    /**
     * Stops the import with an {@link ImportCancelledException} as soon as the condition is true, unless its leads are
     * stored by then. The importing thread evaluates it before bytes are read, before ids are looked up, and at each
     * lead that the repository takes. An exception that the condition throws fails the import. A stream or repository
     * call that blocks is not interrupted.
     *
     * @param condition returns true to stop the import; must be fast, since it is called often
     * @return the changed request
     */
    public ImportRequest stopWhen(BooleanSupplier condition) {
        return withRun(new Run(run.listener, condition, run.deadlineNanos));
    }

    /**
     * Stops the import, as {@link #stopWhen} does, when it takes too long. {@link LeadImporter#importLeads} must check and store
     * within this time. {@link LeadImporter#inspect}, {@link LeadImporter#check}, {@link CheckedImport#commit} and {@link
     * CheckedImport#writeErrorFile} have this time each, since a person may look at the report in between. The clock is
     * monotonic, so setting the machine's time has no effect.
     *
     * @param time how long it may take
     * @return the changed request
     * @throws IllegalArgumentException unless the time is positive
     */
    public ImportRequest withDeadline(Duration time) {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("a deadline must lie ahead, and was " + time);
        }
        boolean never = time.compareTo(Duration.ofNanos(Long.MAX_VALUE)) >= 0;
        return withRun(new Run(run.listener, run.stop, never ? Long.MAX_VALUE : time.toNanos()));
    }

    private ImportRequest withForm(LeadForm changed) {
        return withReading(new Reading(reading.given, changed, reading.source, reading.submitter, reading.mapping));
    }

    private ImportRequest withReading(Reading changed) {
        return new ImportRequest(changed, terms, run);
    }

    private ImportRequest withTerms(Terms changed) {
        return new ImportRequest(reading, changed, run);
    }

    private ImportRequest withRun(Run changed) {
        return new ImportRequest(reading, terms, changed);
    }

    /** {@return the form to check against, with this request's date format, number notation and languages} */
    public LeadForm form() {
        return reading.form;
    }

    /** {@return the file} */
    public CsvSource source() {
        return reading.source;
    }

    /** {@return who imports} */
    public Submitter submitter() {
        return reading.submitter;
    }

    /** {@return the import id} */
    public String importId() {
        return terms.importId;
    }

    /** {@return the import id within the submitter's scope; it identifies the import} */
    public ImportKey key() {
        return ImportKey.of(reading.submitter, terms.importId);
    }

    /** {@return the host's own attributes; unmodifiable, in the order they were added} */
    public Map<String, String> attributes() {
        return terms.attributes;
    }

    /** {@return who is notified of the import's progress} */
    public ProgressListener listener() {
        return run.listener;
    }

    /** {@return which columns of the file fill which fields} */
    public ColumnMapping mapping() {
        return reading.mapping;
    }

    /** {@return the digest that the import must have to be stored; empty if it may have any} */
    public Optional<String> expected() {
        return Optional.ofNullable(terms.expected);
    }

    boolean isStopped() {
        return run.stop.getAsBoolean();
    }

    long deadlineNanos() {
        return run.deadlineNanos;
    }

    /** {@return SHA-256 of the file, of everything that decides how it is read, and of the scope it is imported into} */
    String digest(String sourceDigest) {
        CanonicalText text = new CanonicalText()
                .add("file", sourceDigest)
                .add("form", formDigest())
                .add("profile", profileDigest());
        reading.submitter.ownPartnerId().ifPresent(partner -> text.add("partner", partner));
        return text.digest();
    }

    /** {@return SHA-256 of the form as the host gave it, 64 lower-case hexadecimal digits} */
    String formDigest() {
        return reading.given.digest();
    }

    /**
     * Returns SHA-256 of what this request says about how to read the file, 64 lower-case hexadecimal digits. Its canonical text
     * has a line only for what differs from the default: the digest of the form with this file's date format, number notation
     * and languages; the declared charsets; and each mapped column. Columns are sorted, since the order of a mapping has no
     * meaning.
     */
    String profileDigest() {
        CanonicalText text = new CanonicalText();
        if (!reading.form.equals(reading.given)) {
            text.add("form", reading.form.digest());
        }
        if (reading.source.charset().isPresent() || reading.source.fallback().isPresent()) {
            text.add("charset", name(reading.source.charset()));
            text.add("charset", name(reading.source.fallback()));
        }
        Map<String, String> targets = new TreeMap<>();
        reading.mapping.targets().forEach((header, target) -> targets.put(ColumnNames.key(header), target));
        targets.forEach((header, target) -> text.add("column", header, target));
        return text.digest();
    }

    private static String name(Optional<Charset> charset) {
        return charset.map(Charset::name).orElse("null");
    }

    /** {@return the import id, without anything of the file} */
    @Override
    public String toString() {
        return "ImportRequest[importId=" + terms.importId + "]";
    }
}

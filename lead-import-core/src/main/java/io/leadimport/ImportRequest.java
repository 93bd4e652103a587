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
 * A file to import: against which form, by whom, under which id. Immutable; each method gives a changed copy. By default the
 * import id is a random UUID, there are no attributes, nobody listens, and nothing but an interrupt stops it.
 *
 * <pre>{@code
 * ImportRequest request = ImportRequest.of(form, CsvSource.of(upload), submitter)
 *     .importId(key)                      // sent twice, stored once
 *     .expecting(digest)                  // stores only what somebody saw checked
 *     .stopWhen(job::isCancelled)
 *     .deadline(Duration.ofMinutes(5));
 * }</pre>
 */
public final class ImportRequest {
    private static final int MAX_ID_LENGTH = 200;

    private final Reading reading;
    private final Terms terms;
    private final Run run;

    /** What is read, and for whom: the form as it was given, and as it reads this file. */
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

    /** Under what it is stored. */
    private record Terms(
            String importId,
            Map<String, String> attributes,
            @Nullable String expected) {}

    /** Who watches and may stop it; nothing that is read or stored depends on it. */
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
     * A request under a random import id.
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
     * Gives the import an id of the host's choosing (an idempotency key): the same file, form, settings (charset,
     * mapping, dates, numbers and names) under the same id again is stored once; anything else under it is refused. The id is
     * of its scope: what partners choose is in nobody else's way.
     *
     * @param id 1 to 200 UTF-16 units: not blank, no control characters, no half surrogate pairs
     * @return the changed request
     * @throws IllegalArgumentException if the id is not of this kind
     */
    public ImportRequest importId(String id) {
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
     * Adds an attribute of the host's own, to be stored with the receipt.
     *
     * @param name its name
     * @param value its value
     * @return the changed request
     */
    public ImportRequest attribute(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(terms.attributes);
        more.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
        return withTerms(new Terms(terms.importId, Collections.unmodifiableMap(more), terms.expected));
    }

    /**
     * Tells somebody how far the import has come.
     *
     * @param progressListener is told
     * @return the changed request
     */
    public ImportRequest listener(ProgressListener progressListener) {
        return withRun(new Run(progressListener, run.stop, run.deadlineNanos));
    }

    /**
     * Says what columns of the file are for; the others are matched by their headers.
     *
     * @param columnMapping the mapping
     * @return the changed request
     */
    public ImportRequest mapping(ColumnMapping columnMapping) {
        return withReading(new Reading(reading.given, reading.form, reading.source, reading.submitter, columnMapping));
    }

    /**
     * Says how the dates of this file are written, whatever the form says.
     *
     * @param format the format
     * @return the changed request
     */
    public ImportRequest dates(DateFormat format) {
        return withForm(reading.form.dates(format));
    }

    /**
     * Says how the decimal numbers of this file are written, whatever the form says.
     *
     * @param notation the notation
     * @return the changed request
     */
    public ImportRequest numbers(NumberNotation notation) {
        return withForm(reading.form.numbers(notation));
    }

    /**
     * Says that countries and languages of this file may be named in some more languages than the form says.
     *
     * @param languages the languages
     * @return the changed request
     * @throws IllegalArgumentException if the Java platform has no data of one
     */
    public ImportRequest names(Locale... languages) {
        return withForm(reading.form.names(languages));
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

    /**
     * Stores only what somebody saw checked, in this process or in another: the same bytes, form, column mapping, options and
     * submitter's scope. Anything else is rejected, with a problem that says so.
     *
     * @param digest {@link CheckedImport#digest} of what was seen
     * @return the changed request
     */
    public ImportRequest expecting(String digest) {
        Objects.requireNonNull(digest, "digest");
        return withTerms(new Terms(terms.importId, terms.attributes, digest));
    }

    /**
     * Stops the import with an {@link ImportCancelledException} as soon as the condition holds, unless its leads are stored
     * by then. It is asked on the thread that imports, before bytes are read, before ids are looked up, and at each lead that
     * the repository takes; what it throws fails the import. A call that blocks, of a stream or of the repository, is not
     * broken off.
     *
     * @param condition true from when on the import is to stop; quick, since it is asked often
     * @return the changed request
     */
    public ImportRequest stopWhen(BooleanSupplier condition) {
        return withRun(new Run(run.listener, condition, run.deadlineNanos));
    }

    /**
     * Stops the import, as {@link #stopWhen} does, when it takes too long. The time of {@link LeadImporter#importLeads}
     * is that of both passes; {@link LeadImporter#inspect(ImportRequest)}, {@link LeadImporter#check},
     * {@link CheckedImport#commit} and {@link CheckedImport#writeErrorFile} have this time each, since a person may
     * look at the report in between. The clock is monotonic: setting the machine's time changes nothing.
     *
     * @param time how long it may take
     * @return the changed request
     * @throws IllegalArgumentException unless the time is positive
     */
    public ImportRequest deadline(Duration time) {
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

    /** {@return the form to check against, with what was said of dates, numbers and names} */
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

    /** {@return the import's id} */
    public String importId() {
        return terms.importId;
    }

    /** {@return what the import is known by: its id, in the scope of who imports} */
    public ImportKey key() {
        return ImportKey.of(reading.submitter, terms.importId);
    }

    /** {@return the host's own attributes; unmodifiable, in the order given} */
    public Map<String, String> attributes() {
        return terms.attributes;
    }

    /** {@return who is told how far the import has come} */
    public ProgressListener listener() {
        return run.listener;
    }

    /** {@return what somebody said the columns are for} */
    public ColumnMapping mapping() {
        return reading.mapping;
    }

    /** {@return the digest of what alone may be stored; empty where anything may} */
    public Optional<String> expected() {
        return Optional.ofNullable(terms.expected);
    }

    boolean stops() {
        return run.stop.getAsBoolean();
    }

    long deadlineNanos() {
        return run.deadlineNanos;
    }

    /** {@return SHA-256 of the file and of all that decides what it means, and to whom it belongs} */
    String digest(String sourceDigest) {
        CanonicalText text = new CanonicalText()
                .add("file", sourceDigest)
                .add("form", formDigest())
                .add("profile", profileDigest());
        reading.submitter.ownPartnerId().ifPresent(partner -> text.add("partner", partner));
        return text.digest();
    }

    /** {@return SHA-256 of the form as it was given, 64 lower-case hexadecimal digits} */
    String formDigest() {
        return reading.given.digest();
    }

    /**
     * SHA-256 of what this request says about how to read the file, 64 lower-case hexadecimal digits. What is not said has no line:
     * the digest of the form with the dates, numbers and names of this file, if they are others; what is said of the charset; and
     * what each column is for, in an order of its own, since that of a mapping means nothing.
     */
    String profileDigest() {
        CanonicalText text = new CanonicalText();
        if (!reading.form.equals(reading.given)) {
            text.add("form", reading.form.digest());
        }
        reading.source.declarations().forEach(declared -> text.add("charset", declared));
        Map<String, String> targets = new TreeMap<>();
        reading.mapping.targets().forEach((header, target) -> targets.put(ColumnNames.key(header), target));
        targets.forEach((header, target) -> text.add("column", header, target));
        return text.digest();
    }

    /** {@return the import id, and nothing of the file} */
    @Override
    public String toString() {
        return "ImportRequest[importId=" + terms.importId + "]";
    }
}

package io.leadimport;

import io.leadimport.csv.CsvSource;
import io.leadimport.form.FormField;
import io.leadimport.form.LeadForm;
import io.leadimport.form.type.DateFormat;
import io.leadimport.form.type.NumberNotation;
import io.leadimport.internal.text.CanonicalText;
import io.leadimport.internal.type.DateType;
import io.leadimport.internal.type.TypeDefinition;
import io.leadimport.problem.Problem;
import io.leadimport.profile.ColumnMapping;
import io.leadimport.profile.FieldReading;
import io.leadimport.profile.ImportProfile;
import io.leadimport.spi.ImportKey;
import io.leadimport.spi.Submitter;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
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
     * @param form the form as it reads this file: the profile may change date formats, number notations and languages
     */
    private record Reading(
            LeadForm given, LeadForm form, CsvSource source, Submitter submitter, ImportProfile profile) {
        Reading(LeadForm given, CsvSource source, Submitter submitter, ImportProfile profile) {
            this(given, formAsRead(given, profile), source, submitter, profile);
        }

        Reading {
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(submitter, "submitter");
        }

        private static LeadForm formAsRead(LeadForm given, ImportProfile profile) {
            LeadForm form = profile.languages().isEmpty()
                    ? given
                    : given.withNameLanguages(profile.languages().toArray(Locale[]::new));
            for (Map.Entry<String, FieldReading> field : profile.fields().entrySet()) {
                FieldReading reading = field.getValue();
                form = reading.dates() == null ? form : form.withDateFormat(field.getKey(), reading.dates());
                form = reading.numbers() == null ? form : form.withNumberNotation(field.getKey(), reading.numbers());
            }
            return form;
        }
    }

    /** What to store with the leads, what must be the same as somebody saw, and who answers questions. */
    private record Terms(
            String importId,
            Map<String, String> attributes,
            @Nullable String expected,
            Set<String> confirmed,
            boolean unattended) {
        Terms withImportId(String id) {
            return new Terms(id, attributes, expected, confirmed, unattended);
        }

        Terms withAttributes(Map<String, String> changed) {
            return new Terms(importId, changed, expected, confirmed, unattended);
        }

        Terms withExpected(String digest) {
            return new Terms(importId, attributes, digest, confirmed, unattended);
        }

        Terms withConfirmed(Set<String> ids) {
            return new Terms(importId, attributes, expected, ids, unattended);
        }

        Terms withUnattended() {
            return new Terms(importId, attributes, expected, confirmed, true);
        }
    }

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
        Objects.requireNonNull(form, "form");
        Reading reading = new Reading(form, source, submitter, ImportProfile.NONE);
        Terms terms = new Terms(UUID.randomUUID().toString(), Map.of(), null, Set.of(), false);
        return new ImportRequest(reading, terms, Run.UNWATCHED);
    }

    /**
     * Sets the import id, an idempotency key of the host's choosing. The same file, form, charset and profile
     * sent again under the same id are stored once; anything else under that id is
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
        return withTerms(terms.withImportId(id));
    }

    private static boolean isUnfit(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
    }

    /**
     * Adds an attribute that the host stores with the receipt.
     *
     * @param name its name
     * @param value its value
     * @return the changed request
     */
    public ImportRequest withAttribute(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(terms.attributes);
        more.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
        return withTerms(terms.withAttributes(Collections.unmodifiableMap(more)));
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
     * Sets what a person declared about how to read the file. Replaces the whole profile, including what {@link #withMapping}, {@link #withDateFormat}, {@link #withNumberNotation}, {@link #withNameLanguages} and {@link #writtenIn} set before.
     *
     * @param profile the profile
     * @return the changed request
     */
    public ImportRequest withProfile(ImportProfile profile) {
        return withReading(new Reading(reading.given, reading.source, reading.submitter, profile));
    }

    /**
     * Answers questions of the check of this file with yes. Each id comes from a {@link Problem#questionId}. It is valid only for the same file, the same profile and the same number of cells. Otherwise the file is rejected with the problem {@code file-confirmation}, and the questions are asked anew.
     *
     * @param questionIds the ids of the questions; further calls add ids
     * @return the changed request
     */
    public ImportRequest confirming(Collection<String> questionIds) {
        Set<String> all = new TreeSet<>(terms.confirmed);
        all.addAll(questionIds);
        return withTerms(terms.withConfirmed(Collections.unmodifiableSet(all)));
    }

    /**
     * Declares that nobody answers questions, for imports that run by themselves. A column of an optional field that cannot be
     * read is then a warning: its cells are left out, and their raw texts are kept. Any other question still rejects the file: a column that reads in two ways, a column with a similar name, a fallback charset, a file that was imported before. A profile settles all but the last; a constant import id makes a repeated run {@link ImportOutcome.AlreadyImported}.
     *
     * @return the changed request
     */
    public ImportRequest unattended() {
        return withTerms(terms.withUnattended());
    }

    /**
     * Sets which columns of the file fill which fields, in the profile. Columns that the mapping does not name are matched by
     * their headers.
     *
     * @param mapping the mapping
     * @return the changed request
     */
    public ImportRequest withMapping(ColumnMapping mapping) {
        return withProfile(reading.profile.withColumns(mapping));
    }

    /**
     * Sets how the dates of this file are written, in the profile, for every date field of the form.
     *
     * @param format the format
     * @return the changed request
     */
    public ImportRequest withDateFormat(DateFormat format) {
        return withEach(type -> type instanceof DateType, field -> field.withDates(format));
    }

    /**
     * Sets how the decimal numbers of this file are written, in the profile, for every field of decimal numbers, percentages or
     * amounts of money.
     *
     * @param notation the notation
     * @return the changed request
     */
    public ImportRequest withNumberNotation(NumberNotation notation) {
        return withEach(TypeDefinition::hasNotation, field -> field.withNumbers(notation));
    }

    private ImportRequest withEach(Predicate<TypeDefinition> kind, UnaryOperator<FieldReading> changed) {
        ImportProfile profile = reading.profile;
        for (FormField field : reading.given.fields()) {
            if (kind.test(TypeDefinition.of(field.type()))) {
                profile = profile.withField(field.name(), changed);
            }
        }
        return withProfile(profile);
    }

    /**
     * Adds languages in which this file may name countries and languages, in the profile, besides those of the form.
     *
     * @param languages the languages
     * @return the changed request
     * @throws IllegalArgumentException if the Java platform has no data for one of them
     */
    public ImportRequest withNameLanguages(Locale... languages) {
        return withProfile(reading.profile.withLanguages(languages));
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
     * Stores the leads only if the file and this request still have the digest of an earlier check, which may have run in another process. The digest covers the bytes, form, charset, profile, answers, {@link #unattended} and the submitter's scope. Anything else is rejected with the problem {@code file-changed}.
     *
     * @param digest the {@link CheckedImport#digest} of the check that the person saw
     * @return the changed request
     */
    public ImportRequest expecting(String digest) {
        Objects.requireNonNull(digest, "digest");
        return withTerms(terms.withExpected(digest));
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

    private ImportRequest withReading(Reading changed) {
        return new ImportRequest(changed, terms, run);
    }

    private ImportRequest withTerms(Terms changed) {
        return new ImportRequest(reading, changed, run);
    }

    private ImportRequest withRun(Run changed) {
        return new ImportRequest(reading, terms, changed);
    }

    /** {@return the form to check against, with the date formats, number notations and languages of the profile} */
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

    /** {@return what is declared about how to read the file} */
    public ImportProfile profile() {
        return reading.profile;
    }

    /** {@return the ids of the questions that are answered with yes; unmodifiable} */
    public Set<String> confirmed() {
        return terms.confirmed;
    }

    /** {@return true if nobody answers questions} */
    public boolean isUnattended() {
        return terms.unattended;
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
                .add("profile", profileDigest())
                .addEach("confirmed", List.copyOf(terms.confirmed))
                .addIf(terms.unattended, "unattended");
        reading.submitter.ownPartnerId().ifPresent(partner -> text.add("partner", partner));
        return text.digest();
    }

    /** {@return SHA-256 of the form as the host gave it, 64 lower-case hexadecimal digits} */
    String formDigest() {
        return reading.given.digest();
    }

    /**
     * Returns SHA-256 of what this request says about how to read the file, 64 lower-case hexadecimal digits: the {@link
     * ImportProfile#digest}, or if the source has charsets, a text with the lines {@code profile}, its digest, and {@code
     * charset}, one for the declared charset and one for the fallback.
     */
    String profileDigest() {
        if (reading.source.charset().isEmpty() && reading.source.fallback().isEmpty()) {
            return reading.profile.digest();
        }
        return new CanonicalText()
                .add("profile", reading.profile.digest())
                .add("charset", name(reading.source.charset()))
                .add("charset", name(reading.source.fallback()))
                .digest();
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

package io.leadimport;

import io.leadimport.csv.CsvSource;
import io.leadimport.form.LeadForm;
import io.leadimport.internal.csv.CsvContent;
import io.leadimport.internal.csv.SpoolFile;
import io.leadimport.profile.PartnerColumn;
import io.leadimport.spi.ImportIdTakenException;
import io.leadimport.spi.ImportKey;
import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.LeadRepository;
import io.leadimport.spi.LeadRule;
import io.leadimport.spi.PartnerRepository;
import io.leadimport.spi.PartnerUserRepository;
import io.leadimport.spi.Submitter;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Imports files of leads into a host's store: all leads of a file, or none. Immutable and thread-safe; cheap enough for one
 * per tenant.
 *
 * <pre>{@code
 * LeadImporter importer = LeadImporter.builder(leads, partners, partnerUsers).build();
 *
 * ImportOutcome outcome = importer.importLeads(
 *     ImportRequest.of(form, CsvSource.of(path), Submitter.admin("u-17")));
 * }</pre>
 *
 * <p>What is wrong with a file is never an exception but a {@link ImportOutcome.Rejected}. An exception means:
 *
 * <ul>
 *   <li>{@link io.leadimport.csv.SourceFailedException}: the file could not be read; nothing was stored.
 *   <li>{@link io.leadimport.csv.SourceChangedException}: the file changed after it was checked; nothing was stored.
 *   <li>{@link io.leadimport.form.InvalidFormException}: a field of the form has an allowed value that it does not take
 *       itself; nothing was stored.
 *   <li>{@link io.leadimport.form.type.CustomTypeFailedException}, {@link io.leadimport.form.type.ConstraintFailedException}: a
 *       type or a Jakarta Validation constraint of the host threw an exception; nothing was stored.
 *   <li>{@link ImportIdTakenException}: the import id stands for something else; nothing was stored.
 *   <li>{@link io.leadimport.spi.LeadsNotStoredException}: the repository failed, or found that partners or users changed
 *       in which a second check found no error; nothing was stored.
 *   <li>{@link ImportCancelledException}: the thread was interrupted, somebody asked to stop, or the deadline passed; nothing
 *       was stored. An import that is stopped too late is {@link ImportOutcome.Imported}. In either case a thread that was
 *       interrupted still is.
 *   <li>{@link OutcomeUnknownException}: the repository failed, and whether the leads are stored is not known. {@link #find}
 *       tells whether they are; importing the same file again under the same id settles it.
 *   <li>{@link IllegalStateException} of this library: the repository or the rule broke a rule of its contract, or a
 *       source of a stream was used twice.
 *   <li>Anything else is what {@code findImport}, {@code findImportOfFile}, a partner repository, a record resolver, the rule,
 *       the listener, the condition to stop, or the source's stream threw while the file was checked, for the first time or
 *       the second. It is thrown as it is, also a checked exception that nobody declared; nothing was stored.
 * </ul>
 */
public final class LeadImporter {
    private final LeadRepository leads;
    private final PartnerRepository partners;
    private final PartnerUserRepository users;
    private final @Nullable LeadRule rule;
    private final ImportLimits limits;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final SpoolFile.Opener spoolFiles;

    private LeadImporter(Builder builder) {
        this.leads = builder.leads;
        this.partners = builder.partners;
        this.users = builder.users;
        this.rule = builder.rule;
        this.limits = builder.limits;
        this.clock = builder.clock;
        this.nanoTime = builder.nanoTime;
        this.spoolFiles = builder.spoolFiles;
    }

    /**
     * Begins an importer over a host's repositories.
     *
     * @param leads where leads are stored
     * @param partners the host's partners
     * @param users the partners' users
     * @return a builder
     */
    public static Builder builder(LeadRepository leads, PartnerRepository partners, PartnerUserRepository users) {
        return new Builder(leads, partners, users);
    }

    /**
     * Checks a file and, if it has no error, stores its leads. What stands under the import id is asked for before anything is
     * checked.
     *
     * @param request the file
     * @return what became of it
     */
    public ImportOutcome importLeads(ImportRequest request) {
        try (CheckedImport checked = check(request)) {
            return checked.commitInTime();
        }
    }

    /**
     * Checks a file and stores nothing: the dry run. The result can be committed.
     *
     * @param request the file
     * @return the checked import, to be closed
     */
    public CheckedImport check(ImportRequest request) {
        Cancellation cancellation = new Cancellation(request, nanoTime);
        return cancellation.during(() -> check(request, cancellation));
    }

    /**
     * Finds out whether an import is stored, for example after an {@link OutcomeUnknownException} or in another process. An
     * import that is not found may still be on its way to being committed; sending it again under the same id is safe.
     *
     * @param key the import; {@link ImportRequest#key} gives that of a request
     * @param submitter who asks: an admin finds every import, a partner those of the own team. To a partner, another's import
     *     is as if it were not there, and the repository is not even asked
     * @return the receipt, if the import is stored
     */
    public Optional<ImportReceipt> find(ImportKey key, Submitter submitter) {
        boolean mayKnow =
                submitter instanceof Submitter.Admin || key.partnerId().equals(submitter.ownPartnerId());
        return mayKnow ? leads.findImport(key) : Optional.empty();
    }

    private CheckedImport check(ImportRequest request, Cancellation cancellation) {
        Optional<ImportReceipt> stored = leads.findImport(request.key());
        CsvContent content = CsvContent.open(request.source(), cancellation::check, spoolFiles);
        boolean checked = false;
        try {
            if (stored.isPresent()) {
                String digest = content.digest(limits.csv()).orElse("");
                ImportReceipt receipt = Receipts.matching(stored.get(), request, digest);
                checked = true;
                return CheckedImport.stored(request, content, receipt);
            }
            CheckedImport result = checked(request, content, cancellation);
            checked = true;
            return result;
        } finally {
            // whatever is thrown, checked exceptions that nobody declared among them
            if (!checked) {
                content.close();
            }
        }
    }

    /**
     * Looks at the beginning of a file: how it is written, its header, what the columns are or might be for, and the
     * first rows. Nothing is looked up in the host, and nothing is stored. A {@link io.leadimport.profile.ColumnMapping}
     * that a person made of it goes with the request.
     *
     * @param source the file; a source of a stream is used up
     * @param form the form
     * @return what it looks like
     */
    public Inspection inspect(CsvSource source, LeadForm form) {
        return inspect(ImportRequest.of(form, source, Submitter.admin("inspection")));
    }

    /**
     * As {@link #inspect(CsvSource, LeadForm)}, with what a request says: the mapping so far, and who will import, since a
     * partner need not say which partner is meant.
     *
     * @param request the file; a source of a stream is used up
     * @return what it looks like
     */
    public Inspection inspect(ImportRequest request) {
        boolean known = request.submitter().ownPartnerId().isPresent()
                || partners.onlyPartner().isPresent();
        PartnerColumn column = PartnerColumn.of(known);
        Inspector inspector = new Inspector(request.form(), column, request.mapping(), limits.csv());
        Cancellation cancellation = new Cancellation(request, nanoTime);
        return cancellation.during(() -> inspector.inspect(request.source(), cancellation::check));
    }

    /** A file that is not UTF-8 is read once more, from its beginning, in the fallback that its source allows. */
    private CheckedImport checked(ImportRequest request, CsvContent content, Cancellation cancellation) {
        // one time for all of an import
        Clock now = Clock.fixed(clock.instant(), clock.getZone());
        CheckedImport result = passOver(request, content, now, cancellation);
        return result.report().problems().stream()
                .map(content::retryInFallback)
                .flatMap(Optional::stream)
                .findFirst()
                .flatMap(other -> assumed(request, other, now, cancellation))
                .orElse(result);
    }

    private Optional<CheckedImport> assumed(
            ImportRequest request, CsvContent content, Clock now, Cancellation cancellation) {
        CheckedImport result = passOver(request, content, now, cancellation);
        boolean whole = result.report().sourceDigest().isPresent();
        return whole && content.garblesUtf8() ? Optional.empty() : Optional.of(result);
    }

    private CheckedImport passOver(ImportRequest request, CsvContent content, Clock now, Cancellation cancellation) {
        return new FilePass(request, content, partners, users, rule, limits, now, cancellation).check(leads, clock);
    }

    /**
     * Configures an importer. By default the limits are {@link ImportLimits#DEFAULT} and the clock is the system's, in
     * UTC: so is the day by which dates are past or future.
     */
    public static final class Builder {
        private final LeadRepository leads;
        private final PartnerRepository partners;
        private final PartnerUserRepository users;
        private @Nullable LeadRule rule;
        private ImportLimits limits = ImportLimits.DEFAULT;
        private Clock clock = Clock.systemUTC();
        private LongSupplier nanoTime = System::nanoTime;
        private SpoolFile.Opener spoolFiles = SpoolFile::new;

        private Builder(LeadRepository leads, PartnerRepository partners, PartnerUserRepository users) {
            this.leads = Objects.requireNonNull(leads, "leads");
            this.partners = Objects.requireNonNull(partners, "partners");
            this.users = Objects.requireNonNull(users, "users");
        }

        /**
         * Sets the host's own reasons to refuse leads. By default there are none.
         *
         * @param leadRule is asked about the leads of every file in whose rows there is no error
         * @return this
         */
        public Builder rule(LeadRule leadRule) {
            rule = Objects.requireNonNull(leadRule, "rule");
            return this;
        }

        /**
         * Sets how much an import may take.
         *
         * @param importLimits the limits
         * @return this
         */
        public Builder limits(ImportLimits importLimits) {
            limits = Objects.requireNonNull(importLimits, "limits");
            return this;
        }

        /**
         * Sets the clock that dates receipts and, asked once an import, tells what is past and what is future.
         *
         * @param importClock the clock; its zone tells which day and month it is
         * @return this
         */
        public Builder clock(Clock importClock) {
            clock = Objects.requireNonNull(importClock, "clock");
            return this;
        }

        /** Sets the monotonic clock of deadlines. */
        Builder nanoTime(LongSupplier monotonic) {
            nanoTime = monotonic;
            return this;
        }

        /** Sets what opens the temporary file of a long upload. */
        Builder spoolFiles(SpoolFile.Opener opener) {
            spoolFiles = opener;
            return this;
        }

        /**
         * Builds the importer.
         *
         * @return the importer
         */
        public LeadImporter build() {
            return new LeadImporter(this);
        }
    }
}

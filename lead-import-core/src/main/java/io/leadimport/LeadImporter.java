package io.leadimport;

import io.leadimport.ImportContext.Host;
import io.leadimport.internal.csv.CsvContent;
import io.leadimport.internal.csv.SpoolFile;
import io.leadimport.internal.row.CompiledForm;
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
 * Imports files of leads into a host's store: all leads of a file, or none. Immutable and thread-safe; cheap enough for
 * one per tenant.
 *
 * <pre>{@code
 * LeadImporter importer = LeadImporter.builder(leads, partners, partnerUsers).build();
 *
 * ImportOutcome outcome = importer.importLeads(
 *     ImportRequest.of(form, CsvSource.of(path), Submitter.admin("u-17")));
 * }</pre>
 *
 * <p>A problem of the file is never an exception; it leads to {@link ImportOutcome.Rejected}. The exceptions mean:
 *
 * <ul>
 *   <li>{@link io.leadimport.csv.SourceFailedException}: the file could not be read; nothing was stored.
 *   <li>{@link io.leadimport.csv.SourceChangedException}: the file changed after it was checked; nothing was stored.
 *   <li>{@link io.leadimport.form.type.HostCodeFailedException}: a type or a Jakarta Validation constraint of the host
 *       threw an exception; nothing was stored.
 *   <li>{@link ImportIdTakenException}: the import id belongs to another import; nothing was stored.
 *   <li>{@link io.leadimport.spi.LeadsNotStoredException}: the repository failed with an exception or an error; or it
 *       threw {@code ReferencesChangedException}, although a second check of the file found no error. Nothing was stored.
 *   <li>{@link ImportCancelledException}: the thread was interrupted, the request's condition to stop was true, or the
 *       deadline passed; nothing was stored. If the stop comes too late, the outcome is {@link ImportOutcome.Imported}. In
 *       both cases an interrupted thread stays interrupted.
 *   <li>{@link OutcomeUnknownException}: the repository failed, and it is not known whether the leads are stored.
 *       {@link #find} looks it up; importing the same file again under the same id settles it.
 *   <li>{@link IllegalStateException} thrown by this library: the repository or the lead rule broke its contract, or the
 *       stream of a source was read twice.
 *   <li>Any other exception comes from the host's own code during a check: {@code findImport}, {@code findImportOfFile}, a partner repository, a record resolver, the rule, the listener, the condition to stop, or the source's stream. It is passed on unchanged, including undeclared checked exceptions; nothing was stored.
 * </ul>
 */
public final class LeadImporter {
    private final Host host;
    private final ImportLimits limits;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final SpoolFile.Opener spoolFiles;

    private LeadImporter(Builder builder) {
        this.host = new Host(builder.leads, builder.partners, builder.users, builder.rule);
        this.limits = builder.limits;
        this.clock = builder.clock;
        this.nanoTime = builder.nanoTime;
        this.spoolFiles = builder.spoolFiles;
    }

    /**
     * Starts to build an importer for a host's repositories.
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
     * Checks a file and, if it has no error and no open question, stores its leads. If the same file was stored before under the same import id, it
     * is not checked again.
     *
     * @param request the file
     * @return the outcome
     */
    public ImportOutcome importLeads(ImportRequest request) {
        try (CheckedImport checked = check(request)) {
            return checked.commitWithinDeadline();
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
        return cancellation.run(() -> check(request, cancellation));
    }

    private CheckedImport check(ImportRequest request, Cancellation cancellation) {
        Optional<ImportReceipt> stored = host.leads().findImport(request.key());
        CsvContent content = CsvContent.open(request.source(), cancellation::check, spoolFiles);
        boolean checked = false;
        try {
            CompiledForm form = CompiledForm.of(request.form(), request.profile(), clock);
            ImportContext context = new ImportContext(request, content, form, host, limits, clock, cancellation);
            CheckResult result = stored.map(receipt -> alreadyImported(context, receipt))
                    .orElseGet(() -> new FileChecker(context).check());
            checked = true;
            return new CheckedImport(context, result);
        } finally {
            // after any exception, including undeclared checked ones
            if (!checked) {
                content.close();
            }
        }
    }

    private static CheckResult alreadyImported(ImportContext context, ImportReceipt receipt) {
        String digest = context.content().digest(context.limits().csv()).orElse("");
        Receipts.requireSameImport(receipt, context.request(), digest);
        return new CheckResult.Stored(receipt, Receipts.report(receipt));
    }

    /**
     * Looks at the beginning of a file: its dialect and header, the certain and suggested targets of its columns, and
     * the first rows. Looks up no ids and stores nothing. A person can correct the columns on a page; the {@link
     * io.leadimport.profile.ColumnMapping} made there goes with the request.
     *
     * @param request the file; if its source is a stream, the stream is used up
     * @return what the beginning of the file looks like
     */
    public Inspection inspect(ImportRequest request) {
        boolean onePartner = host.partners().onlyPartner().isPresent();
        return new Inspector(request, onePartner, limits.csv()).inspect(new Cancellation(request, nanoTime));
    }

    /**
     * Looks up whether an import is stored, for example after an {@link OutcomeUnknownException} or from another
     * process. An import that is not found may still be committing; sending it again under the same id is safe.
     *
     * @param key the import, such as the {@link ImportRequest#key} of a request
     * @param submitter who asks: an admin finds every import, a partner only those of the partner's own team. For other
     *     imports, a partner gets an empty result, and the repository is not asked
     * @return the receipt, if the import is stored
     */
    public Optional<ImportReceipt> find(ImportKey key, Submitter submitter) {
        boolean mayKnow =
                submitter instanceof Submitter.Admin || key.partnerId().equals(submitter.ownPartnerId());
        return mayKnow ? host.leads().findImport(key) : Optional.empty();
    }

    /**
     * Configures an importer. By default there is no rule, the limits are {@link ImportLimits#DEFAULT}, and the clock is the
     * system's in UTC, so that the current day in UTC decides which dates are past or future.
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
         * Sets the host's own rule for refusing leads.
         *
         * @param leadRule the rule; it is asked about every lead whose row has no error
         * @return this
         */
        public Builder rule(LeadRule leadRule) {
            rule = Objects.requireNonNull(leadRule, "rule");
            return this;
        }

        /**
         * Sets how large an import may be.
         *
         * @param importLimits the limits
         * @return this
         */
        public Builder limits(ImportLimits importLimits) {
            limits = Objects.requireNonNull(importLimits, "limits");
            return this;
        }

        /**
         * Sets the clock. It dates receipts and, read once for an import, decides which dates are past or future.
         *
         * @param importClock the clock; its zone decides the current day and month
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

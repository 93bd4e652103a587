package io.leadimport;

import io.leadimport.internal.csv.CsvContent;
import io.leadimport.internal.csv.ReadProgress;
import io.leadimport.internal.lookup.ReferenceLookup;
import io.leadimport.internal.row.CompiledForm;
import io.leadimport.spi.LeadRepository;
import io.leadimport.spi.LeadRule;
import io.leadimport.spi.PartnerRepository;
import io.leadimport.spi.PartnerUserRepository;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * What every pass over one file needs. Created once per import and passed down.
 *
 * @param request the import
 * @param content the file
 * @param form the request's form, compiled
 * @param host the host's repositories and rule
 * @param limits how large the import may be
 * @param clock dates the receipt
 * @param cancellation tells when to stop
 */
record ImportContext(
        ImportRequest request,
        CsvContent content,
        CompiledForm form,
        Host host,
        ImportLimits limits,
        Clock clock,
        Cancellation cancellation) {

    /** What the host implements. */
    record Host(
            LeadRepository leads,
            PartnerRepository partners,
            PartnerUserRepository users,
            @Nullable LeadRule rule) {}

    /** {@return an empty lookup: it asks the host for every id} */
    ReferenceLookup newLookup() {
        return new ReferenceLookup(
                host.partners, host.users, request.submitter(), limits.maxDistinctIds(), cancellation::check);
    }

    /** {@return the host's rule for one pass over the file; null if the host has none} */
    @Nullable
    LeadRule newRule() {
        LeadRule rule = host.rule;
        if (rule == null) {
            return null;
        }
        LeadRule ofFile = rule.begin(request.submitter());
        if (ofFile == null) {
            throw new IllegalStateException(
                    "the rule " + rule.getClass().getName() + " returned null for a file, not a rule");
        }
        return ofFile;
    }

    /** {@return the request's listener, for a pass over the file in one of its charsets} */
    ReadProgress progress(ImportProgress.Phase phase, CsvContent read) {
        return (bytes, rows) -> request.listener().progress(new ImportProgress(phase, bytes, read.size(), rows));
    }
}

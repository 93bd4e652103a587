package io.leadimport.spi;

import java.util.Collection;
import java.util.List;

/**
 * Refuses leads for reasons of the host before they are stored: capacity, a policy, a check against the host's data. The report
 * of the check, also of a dry run, lists all refusals together with all other problems. One refusal rejects the file.
 *
 * <pre>{@code
 * LeadRule rule = leads -> leads.stream()
 *     .filter(lead -> lead.text("email") != null && blocked.contains(lead.text("email")))
 *     .map(lead -> new LeadRefusal(lead.row(), "email", "This address may not be contacted."))
 *     .toList();
 * }</pre>
 *
 * <p>Rules, 2 to 5 tested by {@code LeadRuleContract} of the contract kit:
 *
 * <ol>
 *   <li>The importer passes every lead whose row has no error, as it would be stored, in the order of the file and in blocks. If
 *       the header has an error, the importer passes no leads, because required values would be missing.
 *   <li>Block boundaries are unspecified and may change. A verdict on a lead must not depend on them.
 *   <li>The rule may only refuse leads of the block, and must give a reason. Neither it nor {@link #begin} may return null. A row
 *       outside the block, a blank reason or a null is an error of the host, and fails the import with an {@link
 *       IllegalStateException}.
 *   <li>The importer asks again when it writes the error file. The rule must repeat its verdicts, whatever other files it sees
 *       before or at the same time.
 *   <li>The importer calls the rule on its caller's thread. The rule must answer for every lead. An exception fails the import,
 *       and nothing is stored.
 *   <li>The rule runs before the leads are stored, so its data may change in between. A condition that must hold when a lead is
 *       stored belongs in {@link LeadRepository#saveAll}, which may throw {@link LeadRefusedException} or {@link
 *       ReferencesChangedException}.
 * </ol>
 *
 * <p>Implementations must be safe for use by several threads at once. A rule that {@link #begin} returns need not be.
 */
@FunctionalInterface
public interface LeadRule {
    /**
     * Returns the refusals among some leads.
     *
     * @param leads from one to about a thousand leads; unmodifiable
     * @return the refusals, in any order. If a lead has several, the report lists all of them in this order
     */
    Collection<LeadRefusal> refusals(List<NewLead> leads);

    /**
     * Begins a file. Override this if the rule depends on who imports, or if it keeps state, such as the number of leads so far.
     *
     * @implSpec returns this
     * @param submitter who imports
     * @return the rule for the leads of this one file
     */
    default LeadRule begin(Submitter submitter) {
        return this;
    }
}

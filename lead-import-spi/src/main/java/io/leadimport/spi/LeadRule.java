package io.leadimport.spi;

import java.util.Collection;
import java.util.List;

/**
 * The host's own reasons to refuse leads before they are stored: capacity, a policy, a check against its data. What it refuses
 * stands in the report of the check, dry runs included, all at once and beside everything else; one refusal rejects the file.
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
 *   <li>It is asked about every lead of the file in whose row there is no error, in the order of the file, in blocks, each lead
 *       as it would be stored. It is not asked about a file whose header has an error: required values would be missing.
 *   <li>How the file is cut into blocks says nothing, and may change: what it decides of a lead must not depend on that.
 *   <li>It may refuse leads of the block only, must say why, and must not return null, nor {@link #begin}. A row that it was not asked
 *       about, a blank reason or null is a mistake of the host, and fails the import with an {@link IllegalStateException}.
 *   <li>It is asked anew where the file is written back with its problems, and must say the same again, whatever other
 *       files it was asked about before or is meanwhile.
 *   <li>It is called on the thread that imports, and must answer for every lead. What it throws fails the import, and
 *       nothing is stored.
 *   <li>That it lets a lead pass is no promise that still holds when the lead is stored; what must hold then is checked in
 *       {@link LeadRepository#saveAll}, which may refuse with a {@link LeadRefusedException} or a {@link
 *       ReferencesChangedException}.
 * </ol>
 *
 * <p>Implementations must be safe for use by several threads at once; those that {@link #begin} gives need not be.
 */
@FunctionalInterface
public interface LeadRule {
    /**
     * Looks at leads.
     *
     * @param leads from one to about a thousand; unmodifiable
     * @return the refusals, in any order; several of one lead are all told, in the order given
     */
    Collection<LeadRefusal> refusals(List<NewLead> leads);

    /**
     * Begins with a file, for rules that depend on who imports, or remember what they saw of it, such as the number of leads.
     *
     * @implSpec returns this
     * @param submitter who imports
     * @return what is asked about the leads of one file, from its beginning
     */
    default LeadRule begin(Submitter submitter) {
        return this;
    }
}

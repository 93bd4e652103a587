package io.leadimport.spi;

/**
 * Stores the decisions of admins on pending leads.
 *
 * <p>Rules, each tested by {@code LeadReviewRepositoryContract} of the contract kit:
 *
 * <ol>
 *   <li>{@code decide} sets the decision's status on every selected lead that is {@link LeadStatus#PENDING}, in one transaction:
 *       on all of them or none.
 *   <li>A lead that is already decided must not change, and is counted as already decided. Each lead is decided once, even if
 *       two threads or processes race.
 *   <li>If no such lead or import exists, or if its id cannot be read, {@code decide} changes nothing, returns zero counts and
 *       does not throw. Ids must be compared exactly, as the canonical text of the key: if lead 1 exists, {@code +1} and {@code
 *       01} select nothing.
 *   <li>Leads outside the selection must not change.
 * </ol>
 *
 * <p>Implementations must be safe for use by several threads at once.
 */
public interface LeadReviewRepository {
    /**
     * Decides the selected leads.
     *
     * @param selection one lead, or all leads of an import
     * @param decision approved or declined, by whom and when
     * @return the number of leads decided now, and the number already decided before
     */
    DecisionCount decide(LeadSelection selection, LeadDecision decision);
}

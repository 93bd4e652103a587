package io.leadimport.spi;

/**
 * Where admins' decisions on pending leads are stored.
 *
 * <p>Rules, each tested by {@code LeadReviewRepositoryContract} of the contract kit:
 *
 * <ol>
 *   <li>{@code decide} gives every selected lead that is {@link LeadStatus#PENDING} the decision's status, in one
 *       transaction: all of them or none.
 *   <li>A lead that is decided already is left as it is and counted as such, also when two threads or processes race:
 *       every lead is decided once.
 *   <li>A selection that selects nothing, because no such lead or import exists or its id cannot be read, changes
 *       nothing and counts nothing; it is no exception. Ids are compared exactly, as the canonical text of the key: where
 *       lead 1 exists, {@code +1} and {@code 01} select nothing.
 *   <li>Leads outside the selection are left as they are.
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
     * @return how many leads were decided now, and how many had been before
     */
    DecisionCount decide(LeadSelection selection, LeadDecision decision);
}

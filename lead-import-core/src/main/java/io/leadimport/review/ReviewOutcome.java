package io.leadimport.review;

/** The outcome of a decision. Immutable. */
public sealed interface ReviewOutcome {
    /**
     * Leads were decided.
     *
     * @param leadCount the number of these leads, at least 1
     * @param alreadyDecidedCount the number of other leads of the import that had a decision before; they are unchanged
     */
    record Decided(long leadCount, long alreadyDecidedCount) implements ReviewOutcome {}

    /**
     * Every selected lead had a decision before; all of them are unchanged.
     *
     * @param leadCount the number of these leads, at least 1
     */
    record AlreadyDecided(long leadCount) implements ReviewOutcome {}

    /** The lead or import does not exist. */
    record NotFound() implements ReviewOutcome {}

    /** The reviewer is not an admin. The repository was not called. */
    record NotPermitted() implements ReviewOutcome {}
}

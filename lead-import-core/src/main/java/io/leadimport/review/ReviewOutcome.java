package io.leadimport.review;

/** The outcome of a decision. Immutable. */
public sealed interface ReviewOutcome {
    /**
     * Leads were decided.
     *
     * @param leadCount how many, at least 1
     * @param alreadyDecidedCount how many other leads of the import had been decided before, and are unchanged
     */
    record Decided(long leadCount, long alreadyDecidedCount) implements ReviewOutcome {}

    /**
     * Every selected lead had been decided before, and is unchanged.
     *
     * @param leadCount how many, at least 1
     */
    record AlreadyDecided(long leadCount) implements ReviewOutcome {}

    /** There is no such lead or import. */
    record NotFound() implements ReviewOutcome {}

    /** Only an admin may decide; the repository was not asked. */
    record NotPermitted() implements ReviewOutcome {}
}

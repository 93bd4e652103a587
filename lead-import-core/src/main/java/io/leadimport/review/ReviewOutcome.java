package io.leadimport.review;

/** What became of a decision. Immutable. */
public sealed interface ReviewOutcome {
    /**
     * Leads were decided.
     *
     * @param leads how many, from 1
     * @param alreadyDecided how many more leads of the import had been decided before, and were left as they were
     */
    record Decided(long leads, long alreadyDecided) implements ReviewOutcome {}

    /**
     * Every selected lead had been decided before, and was left as it was.
     *
     * @param leads how many, from 1
     */
    record AlreadyDecided(long leads) implements ReviewOutcome {}

    /** There is no such lead or import. */
    record NotFound() implements ReviewOutcome {}

    /** Only an admin may decide; nothing was looked at. */
    record NotPermitted() implements ReviewOutcome {}
}

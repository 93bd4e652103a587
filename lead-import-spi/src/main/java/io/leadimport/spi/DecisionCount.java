package io.leadimport.spi;

/**
 * The result of a decision. Immutable.
 *
 * @param decided the number of leads that were pending and are decided now
 * @param alreadyDecided the number of selected leads that had been decided before and did not change
 */
public record DecisionCount(long decided, long alreadyDecided) {}

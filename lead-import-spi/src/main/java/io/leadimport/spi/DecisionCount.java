package io.leadimport.spi;

/**
 * What a decision did. Immutable.
 *
 * @param decided how many leads were pending and are decided now
 * @param alreadyDecided how many selected leads had been decided before, and were left as they were
 */
public record DecisionCount(long decided, long alreadyDecided) {}

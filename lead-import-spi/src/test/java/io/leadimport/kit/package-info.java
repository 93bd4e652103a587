/**
 * The contract kit: tests that a host runs against its own repositories, and fixtures for tests of its own.
 *
 * <p>There is one abstract JUnit class per interface, which a host extends: {@link
 * io.leadimport.kit.LeadRepositoryContract}, {@link io.leadimport.kit.PartnerRepositoryContract}, {@link
 * io.leadimport.kit.PartnerUserRepositoryContract} and, if used, {@link
 * io.leadimport.kit.LeadReviewRepositoryContract}, {@link io.leadimport.kit.RecordResolverContract} and {@link
 * io.leadimport.kit.LeadRuleContract}. Each broken rule fails a test. The message starts with the rule, numbered as in the
 * Javadoc of the interface, and says what to do.
 *
 * <p>The fixtures are in-memory repositories that pass the contracts, {@link io.leadimport.kit.TestLeads} for single
 * leads, a batch over a list, a batch that forwards to another one, and a clock that tests set. The kit needs the JUnit Jupiter
 * API, version 5 or 6.
 */
@NullMarked
package io.leadimport.kit;

import org.jspecify.annotations.NullMarked;

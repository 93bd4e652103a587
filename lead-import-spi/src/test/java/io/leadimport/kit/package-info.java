/**
 * The contract kit: what a host runs against its own repositories, and what it can test its own code with.
 *
 * <p>The way in is one abstract JUnit class per repository, which a host extends: {@link
 * io.leadimport.kit.LeadRepositoryContract}, {@link io.leadimport.kit.PartnerRepositoryContract}, {@link
 * io.leadimport.kit.PartnerUserRepositoryContract} and, where admins review through the library, {@link
 * io.leadimport.kit.LeadReviewRepositoryContract}; where fields point at records of the host, {@link
 * io.leadimport.kit.RecordResolverContract}. What comes out is a failed test for each broken rule; its message
 * begins with the rule, as the Javadoc of the interface numbers it, and says what to do.
 *
 * <p>For tests of the host's own there are repositories that keep everything in memory and pass the contracts, a batch
 * over a list, a batch that forwards to another one, and a clock that is set by hand. The kit needs the JUnit Jupiter
 * API, version 5 or 6.
 */
@NullMarked
package io.leadimport.kit;

import org.jspecify.annotations.NullMarked;

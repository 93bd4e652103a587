/**
 * What a host implements, and what passes through it.
 *
 * <p>The way in is {@link io.leadimport.spi.LeadRepository}, {@link io.leadimport.spi.PartnerRepository} and {@link
 * io.leadimport.spi.PartnerUserRepository}; a host that lets its admins review leads through this library implements
 * {@link io.leadimport.spi.LeadReviewRepository} as well. A {@link io.leadimport.spi.RecordResolver} finds other records of the
 * host that leads name, and a {@link io.leadimport.spi.LeadRule} refuses leads for reasons of the host's own. Every rule of the repositories and of the resolver is numbered, and the contract
 * kit ({@code io.leadimport.kit}, this module's test-jar) has a test for each.
 *
 * <p>Every method is called on the thread that called the library, so that thread-bound tenants, transactions and
 * row-level security work as they do elsewhere in the host.
 */
@NullMarked
package io.leadimport.spi;

import org.jspecify.annotations.NullMarked;

/**
 * The interfaces that a host implements, and the values that pass through them.
 *
 * <p>Every host implements {@link io.leadimport.spi.LeadRepository}, {@link io.leadimport.spi.PartnerRepository} and {@link
 * io.leadimport.spi.PartnerUserRepository}. A host whose admins review leads through this library also implements {@link
 * io.leadimport.spi.LeadReviewRepository}. A {@link io.leadimport.spi.RecordResolver} finds other records that leads refer to.
 * A {@link io.leadimport.spi.LeadRule} refuses leads for reasons of the host.
 *
 * <p>The rules of each interface are numbered. The contract kit ({@code io.leadimport.kit}, this module's test-jar) has a test
 * for each rule that a host can break.
 *
 * <p>The library calls every method on its caller's thread. Thread-bound tenants, transactions and row-level security work as
 * they do elsewhere in the host.
 */
@NullMarked
package io.leadimport.spi;

import org.jspecify.annotations.NullMarked;

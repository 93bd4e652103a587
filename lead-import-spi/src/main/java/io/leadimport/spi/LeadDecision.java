package io.leadimport.spi;

import java.time.Instant;
import java.util.Objects;

/**
 * An admin's decision. Immutable.
 *
 * @param status {@link LeadStatus#APPROVED} or {@link LeadStatus#DECLINED}
 * @param decidedBy the admin's user id at the host
 * @param decidedAt when it was made, to the millisecond
 */
public record LeadDecision(LeadStatus status, String decidedBy, Instant decidedAt) {
    public LeadDecision {
        Objects.requireNonNull(decidedBy, "decidedBy");
        Objects.requireNonNull(decidedAt, "decidedAt");
        if (Objects.requireNonNull(status, "status") == LeadStatus.PENDING) {
            throw new IllegalArgumentException("expected APPROVED or DECLINED, found " + status);
        }
    }
}

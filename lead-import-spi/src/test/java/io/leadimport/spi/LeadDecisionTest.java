package io.leadimport.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

final class LeadDecisionTest {
    @Test
    void aDecisionApprovesOrDeclines() {
        for (LeadStatus status : EnumSet.complementOf(EnumSet.of(LeadStatus.PENDING))) {
            assertEquals(status, new LeadDecision(status, "admin", Instant.EPOCH).status());
        }
    }

    @Test
    void leavingALeadPendingIsNoDecision() {
        Exception refusal = assertThrows(
                IllegalArgumentException.class, () -> new LeadDecision(LeadStatus.PENDING, "admin", Instant.EPOCH));
        assertEquals("expected APPROVED or DECLINED, found PENDING", refusal.getMessage());
    }
}

package io.leadimport.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PartnerStatusTest {
    @Test
    void onlyApprovedAndActivePartnersTakeLeads() {
        assertEquals(
                List.of(PartnerStatus.APPROVED, PartnerStatus.ACTIVE),
                Stream.of(PartnerStatus.values())
                        .filter(PartnerStatus::takesLeads)
                        .toList());
    }
}

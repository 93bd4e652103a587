package io.leadimport.spi.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.leadimport.kit.SampleLead;
import io.leadimport.kit.StoredLead;
import io.leadimport.spi.LeadStatus;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class StoredLeadTest {
    @Test
    void aNullColumnIsABlankField() {
        Map<String, Object> columns = new HashMap<>(Map.of("company", "Acme"));
        columns.put("phone", null);
        StoredLead lead = new StoredLead("1", 2, "p", "u", LeadStatus.PENDING, columns, Map.of());
        assertEquals(Map.of("company", "Acme"), lead.values());
    }

    @Test
    void nothingOfWhatALeadSaysIsInToString() {
        StoredLead stored = new StoredLead("1", 2, "p", "u", LeadStatus.PENDING, Map.of("a", "Acme"), Map.of());
        assertEquals("StoredLead[id=1, row=2, status=PENDING]", stored.toString());
        SampleLead sample = new SampleLead(Map.of("a", "Acme"), Map.of("b", "x"));
        assertEquals("SampleLead[values=1, unreadable=1]", sample.toString());
    }

    @Test
    void anUnreadableFieldHasNoValue() {
        assertThrows(IllegalArgumentException.class, () -> new SampleLead(Map.of("a", "1"), Map.of("a", "x")));
    }
}

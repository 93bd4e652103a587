package io.leadimport.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("machine")
class ColumnMappingTest {
    @Test
    void aHeaderThatDiffersOnlyInLetterCaseIsReplaced() {
        assertEquals(
                List.of("P"),
                List.copyOf(ColumnMapping.NONE
                        .with("p", "x")
                        .with("P", "y")
                        .targets()
                        .keySet()));
    }

    @Test
    void headersThatAreEqualOrBlankAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new ColumnMapping(Map.of("a", "b", "A", "c")));
        assertThrows(IllegalArgumentException.class, () -> new ColumnMapping(Map.of(" ", "b")));
    }
}

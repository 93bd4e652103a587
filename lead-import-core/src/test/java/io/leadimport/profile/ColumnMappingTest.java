package io.leadimport.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.leadimport.json.ColumnMappingJson;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("machine")
class ColumnMappingTest {
    @Test
    void aMappingIsAValueWithAJsonForm() {
        ColumnMapping mapping = ColumnMapping.NONE
                .with("E-Mail \"x\"", "email")
                .with("\u00DC", ColumnMapping.IGNORED)
                .with("P", "partner_id");
        assertEquals(
                "{\"E-Mail \\\"x\\\"\":\"email\",\"\u00DC\":\"\",\"P\":\"partner_id\"}",
                ColumnMappingJson.write(mapping));
        assertEquals(mapping, ColumnMappingJson.parse(ColumnMappingJson.write(mapping)));
        assertEquals(
                List.of("P"),
                List.copyOf(ColumnMapping.NONE
                        .with("p", "x")
                        .with("P", "y")
                        .targets()
                        .keySet()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{\"a\":null}",
                "{\"a\":{}}",
                "{\"a\":\"b\"} x",
                "{\"a\":\"b\",\"A\":\"c\"}",
                "{\" \":\"b\"}"
            })
    void invalidMappingsAreRefused(String json) {
        assertThrows(IllegalArgumentException.class, () -> ColumnMappingJson.parse(json));
    }
}

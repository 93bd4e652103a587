package io.leadimport.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("machine")
class ColumnNamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "az", "lt-LT", "en-US"})
    void keysDoNotDependOnTheDefaultLocale(String tag) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            assertEquals("title i", ColumnNames.key("TITLE I"));
            assertEquals(ColumnNames.key("INSTITUTION"), ColumnNames.key("institution"));
        } finally {
            Locale.setDefault(before);
        }
        assertTrue(ColumnNames.PARTNER_ID_KEYS.contains("partner id"));
    }

    @Test
    void aCapitalSharpSEqualsASharpSAndSs() {
        assertEquals("strasse", ColumnNames.key("STRA\u1E9EE"));
        assertEquals("strasse", ColumnNames.key("stra\u00DFe"));
    }
}

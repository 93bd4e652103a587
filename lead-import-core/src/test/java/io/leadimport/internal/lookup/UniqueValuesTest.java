package io.leadimport.internal.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("machine")
class UniqueValuesTest {
    private static final int VALUES = 100_000;

    @Test
    void everyValueIsFoundWithItsFirstRow() {
        UniqueValues values = new UniqueValues();
        for (int i = 1; i <= VALUES; i++) {
            assertEquals(0, values.add("value " + i, i));
        }
        for (int i = 1; i <= VALUES; i++) {
            assertEquals(i, values.add("value " + i, VALUES + i));
        }
    }

    @Test
    void largeRowNumbersAreKept() {
        UniqueValues values = new UniqueValues();
        values.add("a", 1L << 39);
        assertEquals(1L << 39, values.add("a", 1L << 40));
    }
}

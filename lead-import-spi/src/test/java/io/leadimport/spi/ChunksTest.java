package io.leadimport.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.leadimport.kit.ListBatch;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class ChunksTest {
    static ListBatch batch(int leads) {
        return new ListBatch(
                SpiSamples.receipt(Map.of(), leads),
                LongStream.range(0, leads)
                        .mapToObj(row -> SpiSamples.lead(row + 2, Map.of(), Map.of()))
                        .toList());
    }

    @Test
    void onlyTheLastListHoldsFewer() {
        Iterator<List<NewLead>> chunks = batch(5).chunks(2).iterator();
        assertEquals(2, chunks.next().size());
        assertEquals(2, chunks.next().size());
        assertEquals(1, chunks.next().size());
        assertFalse(chunks.hasNext());
        assertThrows(NoSuchElementException.class, chunks::next);
    }

    @Test
    void aListCannotBeChanged() {
        List<NewLead> chunk = batch(3).chunks(2).iterator().next();
        assertThrows(UnsupportedOperationException.class, chunk::clear);
    }

    @Test
    void aSizeBelowOneIsRefusedAtOnce() {
        ListBatch batch = batch(1);
        Exception refusal = assertThrows(IllegalArgumentException.class, () -> batch.chunks(0));
        assertEquals("chunk size must be at least 1, was 0", refusal.getMessage());
        assertThrows(IllegalArgumentException.class, () -> batch.chunks(Integer.MIN_VALUE));
    }

    @Test
    void theLargestSizeIsPossible() {
        assertEquals(
                List.of(batch(3).leads()),
                List.of(batch(3).chunks(Integer.MAX_VALUE).iterator().next()));
    }
}

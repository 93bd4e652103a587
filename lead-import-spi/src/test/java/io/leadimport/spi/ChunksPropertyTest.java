package io.leadimport.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.kit.ListBatch;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

final class ChunksPropertyTest {
    @Property
    void theListsOfAnySizeAreTheIteration(
            @ForAll @IntRange(min = 0, max = 60) int leads, @ForAll @IntRange(min = 1, max = 70) int size) {
        ListBatch batch = ChunksTest.batch(leads);
        Iterable<List<NewLead>> chunks = batch.chunks(size);
        for (int iteration = 0; iteration < 2; iteration++) {
            List<NewLead> all = new ArrayList<>();
            int lists = 0;
            for (List<NewLead> chunk : chunks) {
                assertTrue(!chunk.isEmpty() && chunk.size() <= size);
                all.addAll(chunk);
                lists++;
            }
            assertEquals(batch.leads(), all);
            assertEquals((leads + size - 1) / size, lists);
        }
    }
}

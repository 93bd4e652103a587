package io.leadimport.spi.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;

import io.leadimport.kit.ForwardingLeadBatch;
import io.leadimport.kit.ListBatch;
import io.leadimport.spi.LeadBatch;
import io.leadimport.spi.NewLead;
import java.util.Collections;
import java.util.Iterator;
import org.junit.jupiter.api.Test;

final class ForwardingLeadBatchTest {
    private final ListBatch other = Samples.batch("import-1", 3);

    @Test
    void aBatchThatOverridesNothingIsLikeTheOtherOne() {
        LeadBatch batch = new ForwardingLeadBatch(other) {};
        assertEquals(other.receipt(), batch.receipt());
        assertEquals(other.fieldNames(), batch.fieldNames());
        assertEquals(other.partnerIds(), batch.partnerIds());
        assertEquals(other.partnerUserIds(), batch.partnerUserIds());
        assertIterableEquals(other, batch);
    }

    @Test
    void chunksFollowAnIterationThatIsOverridden() {
        LeadBatch batch = new ForwardingLeadBatch(other) {
            @Override
            public Iterator<NewLead> iterator() {
                return Collections.emptyIterator();
            }
        };
        assertFalse(batch.chunks(2).iterator().hasNext());
    }
}

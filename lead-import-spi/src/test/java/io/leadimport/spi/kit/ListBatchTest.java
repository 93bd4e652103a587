package io.leadimport.spi.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.leadimport.kit.ListBatch;
import io.leadimport.spi.NewLead;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ListBatchTest {
    @Test
    void itTellsWhatItsLeadsHold() {
        ListBatch batch = Samples.batch("import", 3);
        assertEquals(3, batch.size());
        assertEquals(List.of("company", "size", "email"), batch.fieldNames());
        assertEquals(Set.of("p"), batch.partnerIds());
        assertEquals(Set.of("u"), batch.partnerUserIds());
        assertEquals("ListBatch[ImportReceipt[importId=import, leads=3]]", batch.toString());
    }

    @Test
    void itCanBeIteratedAgain() {
        ListBatch batch = Samples.batch("import", 3);
        List<NewLead> leads = new ArrayList<>();
        batch.forEach(leads::add);
        batch.forEach(leads::add);
        assertEquals(6, leads.size());
    }

    @Test
    void aReceiptOfAnotherCountIsRefused() {
        Exception refusal = assertThrows(
                IllegalArgumentException.class, () -> new ListBatch(Samples.receipt("import", 2), Samples.leads(3)));
        assertEquals("the receipt says 2 leads, the list holds 3", refusal.getMessage());
    }
}

package io.leadimport.spi.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadimport.kit.CallerTransaction;
import io.leadimport.kit.InMemoryLeadRepository;
import io.leadimport.kit.LeadRepositoryContract;
import io.leadimport.kit.StoredLead;
import io.leadimport.spi.ImportKey;
import io.leadimport.spi.LeadRepository;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("machine")
final class InMemoryLeadRepositoryTest extends LeadRepositoryContract {
    private final InMemoryLeadRepository leads = new InMemoryLeadRepository();

    @Override
    protected LeadRepository repository() {
        return leads;
    }

    @Override
    protected List<StoredLead> storedLeads(ImportKey key) {
        return leads.leads(key);
    }

    @Override
    protected Optional<CallerTransaction> callerTransaction() {
        return Optional.of(Runnable::run);
    }

    @Override
    protected boolean findsImportsOfFiles() {
        return true;
    }

    @Override
    protected boolean sameDecimal(BigDecimal expected, BigDecimal stored) {
        return expected.equals(stored);
    }

    @Test
    void itShowsWhatItHoldsAndTellsNothingOfItInToString() {
        leads.saveAll(Samples.batch("first", 2));
        leads.saveAll(Samples.batch("second", 1));
        assertEquals(
                List.of("first", "second"),
                leads.receipts().stream().map(receipt -> receipt.importId()).toList());
        assertEquals(
                List.of("L-1", "L-2", "L-3"),
                leads.leads().stream().map(StoredLead::id).toList());
        assertEquals("InMemoryLeadRepository[imports=2, leads=3]", leads.toString());
    }
}

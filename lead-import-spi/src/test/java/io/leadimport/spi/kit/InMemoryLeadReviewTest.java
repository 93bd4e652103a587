package io.leadimport.spi.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadimport.kit.InMemoryLeadRepository;
import io.leadimport.kit.LeadReviewRepositoryContract;
import io.leadimport.kit.StoredLead;
import io.leadimport.spi.ImportKey;
import io.leadimport.spi.LeadDecision;
import io.leadimport.spi.LeadRepository;
import io.leadimport.spi.LeadReviewRepository;
import io.leadimport.spi.LeadSelection;
import io.leadimport.spi.LeadStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class InMemoryLeadReviewTest extends LeadReviewRepositoryContract {
    private final InMemoryLeadRepository leads = new InMemoryLeadRepository();

    @Override
    protected LeadRepository repository() {
        return leads;
    }

    @Override
    protected LeadReviewRepository reviewRepository() {
        return leads;
    }

    @Override
    protected List<StoredLead> storedLeads(ImportKey key) {
        return leads.leads(key);
    }

    @Test
    void itRemembersWhoDecidedALead() {
        LeadDecision decision = new LeadDecision(LeadStatus.DECLINED, "admin", Instant.EPOCH);
        leads.saveAll(Samples.batch("import", 2));
        leads.decide(LeadSelection.lead("L-2"), decision);
        assertEquals(Optional.empty(), leads.decision("L-1"));
        assertEquals(Optional.of(decision), leads.decision("L-2"));
    }
}

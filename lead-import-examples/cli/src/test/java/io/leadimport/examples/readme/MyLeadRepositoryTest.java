package io.leadimport.examples.readme;

import io.leadimport.kit.LeadRepositoryContract;
import io.leadimport.kit.StoredLead;
import io.leadimport.spi.ImportKey;
import io.leadimport.spi.LeadRepository;
import java.util.List;

class MyLeadRepositoryTest extends LeadRepositoryContract {
    private final MyLeadRepository leads = new MyLeadRepository();

    @Override
    protected LeadRepository repository() {
        return leads;
    }

    @Override
    protected List<StoredLead> storedLeads(ImportKey key) {
        return leads.readBack(key);
    }
}

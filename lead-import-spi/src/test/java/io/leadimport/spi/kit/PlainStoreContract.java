package io.leadimport.spi.kit;

import io.leadimport.kit.LeadRepositoryContract;
import io.leadimport.kit.StoredLead;
import io.leadimport.spi.LeadRepository;
import java.util.List;

/** The contract of a store that a test has broken. */
abstract class PlainStoreContract extends LeadRepositoryContract {
    final PlainStore store;

    PlainStoreContract(PlainStore store) {
        this.store = store;
    }

    @Override
    protected LeadRepository repository() {
        return store;
    }

    @Override
    protected List<StoredLead> storedLeads(String importId) {
        return store.leads(importId);
    }
}

package io.leadimport.examples.jdbc;

import io.leadimport.kit.LeadReviewRepositoryContract;
import io.leadimport.kit.StoredLead;
import io.leadimport.spi.LeadRepository;
import io.leadimport.spi.LeadReviewRepository;
import java.util.List;

final class JdbcLeadReviewRepositoryTest extends LeadReviewRepositoryContract {
    private final TestDatabase database = TestDatabase.withDirectory();

    @Override
    protected LeadRepository repository() {
        return new JdbcLeadRepository(database);
    }

    @Override
    protected LeadReviewRepository reviewRepository() {
        return new JdbcLeadReviewRepository(database);
    }

    @Override
    protected List<StoredLead> storedLeads(String importId) {
        return database.leads(importId);
    }
}

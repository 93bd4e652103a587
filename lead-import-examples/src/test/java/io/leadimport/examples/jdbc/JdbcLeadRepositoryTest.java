package io.leadimport.examples.jdbc;

import io.leadimport.kit.CallerTransaction;
import io.leadimport.kit.LeadRepositoryContract;
import io.leadimport.kit.StoredLead;
import io.leadimport.spi.LeadRepository;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

final class JdbcLeadRepositoryTest extends LeadRepositoryContract {
    private final TestDatabase database = TestDatabase.withDirectory();

    @Override
    protected LeadRepository repository() {
        return new JdbcLeadRepository(database);
    }

    @Override
    protected List<StoredLead> storedLeads(String importId) {
        return database.leads(importId);
    }

    @Override
    protected Optional<CallerTransaction> callerTransaction() {
        return Optional.of(database.callerTransaction());
    }

    @Override
    protected boolean sameDecimal(BigDecimal given, BigDecimal stored) {
        return given.equals(stored);
    }
}

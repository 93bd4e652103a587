package io.leadimport.examples.jdbc;

import io.leadimport.examples.database.TestDatabase;
import io.leadimport.examples.database.TestDatabase.Kind;
import io.leadimport.kit.LeadReviewRepositoryContract;
import io.leadimport.kit.StoredLead;
import io.leadimport.spi.ImportKey;
import io.leadimport.spi.LeadRepository;
import io.leadimport.spi.LeadReviewRepository;
import java.util.List;
import org.junit.jupiter.api.Nested;

final class JdbcLeadReviewRepositoryTest {
    @Nested
    final class OnSqlite extends Reviewed {
        OnSqlite() {
            super(Kind.SQLITE);
        }
    }

    @Nested
    final class OnPostgres extends Reviewed {
        OnPostgres() {
            super(Kind.POSTGRES);
        }
    }

    private abstract static class Reviewed extends LeadReviewRepositoryContract {
        private final TestDatabase database;

        Reviewed(Kind kind) {
            database = kind.withDirectory();
        }

        @Override
        protected LeadRepository repository() {
            return JdbcLeadRepository.batching(database.dataSource());
        }

        @Override
        protected LeadReviewRepository reviewRepository() {
            return new JdbcLeadReviewRepository(database.dataSource());
        }

        @Override
        protected List<StoredLead> storedLeads(ImportKey key) {
            return database.leads(key);
        }
    }
}

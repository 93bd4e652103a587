package io.leadimport.examples.jdbc;

import io.leadimport.examples.database.TablesContract;
import io.leadimport.examples.database.TestDatabase.Kind;
import io.leadimport.spi.LeadRepository;
import org.junit.jupiter.api.Nested;

final class JdbcLeadRepositoryTest {
    @Nested
    final class BatchingOnSqlite extends TablesContract {
        BatchingOnSqlite() {
            super(Kind.SQLITE.withDirectory());
        }

        @Override
        protected LeadRepository repository() {
            return JdbcLeadRepository.batching(database().dataSource());
        }
    }

    @Nested
    final class BatchingOnPostgres extends TablesContract {
        BatchingOnPostgres() {
            super(Kind.POSTGRES.withDirectory());
        }

        @Override
        protected LeadRepository repository() {
            return JdbcLeadRepository.batching(database().dataSource());
        }
    }

    @Nested
    final class CopyingOnPostgres extends TablesContract {
        CopyingOnPostgres() {
            super(Kind.POSTGRES.withDirectory());
        }

        @Override
        protected LeadRepository repository() {
            return JdbcLeadRepository.copying(database().dataSource());
        }
    }
}

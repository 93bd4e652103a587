package io.leadimport.examples.jdbc;

import io.leadimport.examples.database.TablesContract;
import io.leadimport.examples.database.TestDatabase.Kind;
import org.junit.jupiter.api.Nested;

final class JdbcLeadRepositoryTest {
    @Nested
    final class BatchingOnH2 extends TablesContract {
        BatchingOnH2() {
            super(Kind.H2, JdbcLeadRepository::batching);
        }
    }

    @Nested
    final class BatchingOnPostgres extends TablesContract {
        BatchingOnPostgres() {
            super(Kind.POSTGRES, JdbcLeadRepository::batching);
        }
    }

    @Nested
    final class CopyingOnPostgres extends TablesContract {
        CopyingOnPostgres() {
            super(Kind.POSTGRES, JdbcLeadRepository::copying);
        }
    }
}

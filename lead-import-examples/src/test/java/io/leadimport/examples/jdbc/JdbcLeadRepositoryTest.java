package io.leadimport.examples.jdbc;

import io.leadimport.examples.database.TablesContract;
import io.leadimport.examples.database.TestDatabase.Kind;
import org.junit.jupiter.api.Nested;

final class JdbcLeadRepositoryTest {
    @Nested
    final class OnH2 extends TablesContract {
        OnH2() {
            super(Kind.H2, JdbcLeadRepository::new);
        }
    }

    @Nested
    final class OnPostgres extends TablesContract {
        OnPostgres() {
            super(Kind.POSTGRES, JdbcLeadRepository::new);
        }
    }
}

package io.leadimport.examples.jdbc;

import io.leadimport.examples.database.TestDatabase;
import io.leadimport.examples.database.TestDatabase.Kind;
import io.leadimport.kit.PartnerRepositoryContract;
import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerRepository;
import java.util.List;
import org.junit.jupiter.api.Nested;

final class JdbcPartnerRepositoryTest {
    @Nested
    final class OnSqlite extends PartnerRepositoryContract {
        @Override
        protected PartnerRepository repositoryOf(List<Partner> partners) {
            return loaded(Kind.SQLITE, partners);
        }
    }

    @Nested
    final class OnPostgres extends PartnerRepositoryContract {
        @Override
        protected PartnerRepository repositoryOf(List<Partner> partners) {
            return loaded(Kind.POSTGRES, partners);
        }
    }

    private static PartnerRepository loaded(Kind kind, List<Partner> partners) {
        TestDatabase database = kind.empty();
        new JdbcDirectory(database.dataSource()).load(partners, List.of());
        return new JdbcPartnerRepository(database.dataSource());
    }
}

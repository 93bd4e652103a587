package io.leadimport.examples.jdbc;

import io.leadimport.examples.database.TestDatabase;
import io.leadimport.examples.database.TestDatabase.Kind;
import io.leadimport.kit.PartnerUserRepositoryContract;
import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerUser;
import io.leadimport.spi.PartnerUserRepository;
import java.util.List;
import org.junit.jupiter.api.Nested;

final class JdbcPartnerUserRepositoryTest {
    @Nested
    final class OnSqlite extends PartnerUserRepositoryContract {
        @Override
        protected PartnerUserRepository repositoryOf(List<Partner> partners, List<PartnerUser> users) {
            return loaded(Kind.SQLITE, partners, users);
        }
    }

    @Nested
    final class OnPostgres extends PartnerUserRepositoryContract {
        @Override
        protected PartnerUserRepository repositoryOf(List<Partner> partners, List<PartnerUser> users) {
            return loaded(Kind.POSTGRES, partners, users);
        }
    }

    private static PartnerUserRepository loaded(Kind kind, List<Partner> partners, List<PartnerUser> users) {
        TestDatabase database = kind.empty();
        new JdbcDirectory(database.dataSource()).load(partners, users);
        return new JdbcPartnerUserRepository(database.dataSource());
    }
}

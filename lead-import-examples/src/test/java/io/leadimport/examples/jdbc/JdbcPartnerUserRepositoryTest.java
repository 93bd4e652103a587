package io.leadimport.examples.jdbc;

import io.leadimport.kit.PartnerUserRepositoryContract;
import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerUser;
import io.leadimport.spi.PartnerUserRepository;
import java.util.List;

final class JdbcPartnerUserRepositoryTest extends PartnerUserRepositoryContract {
    @Override
    protected PartnerUserRepository repositoryOf(List<Partner> partners, List<PartnerUser> users) {
        TestDatabase database = TestDatabase.empty();
        new JdbcDirectory(database).load(partners, users);
        return new JdbcPartnerUserRepository(database);
    }
}

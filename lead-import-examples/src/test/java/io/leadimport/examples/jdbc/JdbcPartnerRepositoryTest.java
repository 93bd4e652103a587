package io.leadimport.examples.jdbc;

import io.leadimport.kit.PartnerRepositoryContract;
import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerRepository;
import java.util.List;

final class JdbcPartnerRepositoryTest extends PartnerRepositoryContract {
    @Override
    protected PartnerRepository repositoryOf(List<Partner> partners) {
        TestDatabase database = TestDatabase.empty();
        new JdbcDirectory(database).load(partners, List.of());
        return new JdbcPartnerRepository(database);
    }
}

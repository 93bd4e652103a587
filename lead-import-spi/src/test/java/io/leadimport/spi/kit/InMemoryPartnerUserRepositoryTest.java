package io.leadimport.spi.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadimport.kit.InMemoryPartnerUserRepository;
import io.leadimport.kit.PartnerUserRepositoryContract;
import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerUser;
import io.leadimport.spi.PartnerUserRepository;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class InMemoryPartnerUserRepositoryTest extends PartnerUserRepositoryContract {
    @Override
    protected PartnerUserRepository repositoryOf(List<Partner> partners, List<PartnerUser> users) {
        return new InMemoryPartnerUserRepository(users);
    }

    @Test
    void itRemembersWhatItWasAskedForAndTellsNoName() {
        InMemoryPartnerUserRepository repository = new InMemoryPartnerUserRepository(List.of(Samples.USER));
        repository.findByIds(Set.of("u"));
        assertEquals(List.of(Set.of("u")), repository.queries());
        assertEquals("InMemoryPartnerUserRepository[users=1]", repository.toString());
    }
}

package io.leadimport.spi.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.leadimport.kit.InMemoryPartnerRepository;
import io.leadimport.kit.PartnerRepositoryContract;
import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerRepository;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class InMemoryPartnerRepositoryTest extends PartnerRepositoryContract {
    @Override
    protected PartnerRepository repositoryOf(List<Partner> partners) {
        return new InMemoryPartnerRepository(partners);
    }

    @Test
    void itRemembersWhatItWasAskedForAndTellsNoName() {
        InMemoryPartnerRepository repository = new InMemoryPartnerRepository(List.of(Samples.PARTNER));
        repository.findByIds(Set.of("p"));
        repository.page(null, 1);
        repository.findByIds(Set.of());
        assertEquals(List.of(Set.of("p"), Set.of()), repository.queries());
        assertEquals("InMemoryPartnerRepository[partners=1]", repository.toString());
    }

    @Test
    void twoPartnersOfOneIdAreRefused() {
        Exception refusal = assertThrows(
                IllegalArgumentException.class,
                () -> new InMemoryPartnerRepository(List.of(Samples.PARTNER, Samples.PARTNER)));
        assertEquals("two entries have the id p", refusal.getMessage());
    }
}

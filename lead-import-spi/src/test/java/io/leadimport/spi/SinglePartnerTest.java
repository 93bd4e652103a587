package io.leadimport.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class SinglePartnerTest {
    private final PartnerRepository repository = PartnerRepository.single(SpiSamples.PARTNER);

    @Test
    void thePartnerIsFoundByItsExactId() {
        assertEquals(List.of(SpiSamples.PARTNER), repository.findByIds(Set.of("x", "p-1")));
        for (String id : List.of("P-1", "p-1 ", "", "\u0000", "\ud800")) {
            assertEquals(List.of(), repository.findByIds(Set.of(id)));
        }
        assertEquals(List.of(), repository.findByIds(Set.of()));
    }

    @Test
    void itsOnlyPageHoldsThePartner() {
        assertEquals(List.of(SpiSamples.PARTNER), repository.page(null, 1));
        assertEquals(List.of(), repository.page("p-1", 1));
    }

    @Test
    void itIsTheOnlyPartner() {
        assertEquals(Optional.of(SpiSamples.PARTNER), repository.onlyPartner());
    }

    @Test
    void anotherRepositoryHasNoOnlyPartner() {
        PartnerRepository other = new PartnerRepository() {
            @Override
            public Collection<Partner> findByIds(Set<String> ids) {
                return List.of(SpiSamples.PARTNER);
            }

            @Override
            public List<Partner> page(@Nullable String afterId, int limit) {
                return List.of(SpiSamples.PARTNER);
            }
        };
        assertEquals(Optional.empty(), other.onlyPartner());
    }
}

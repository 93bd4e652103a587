package io.leadimport.spi;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The repository behind {@link PartnerRepository#single}. */
record SinglePartner(Partner partner) implements PartnerRepository {
    SinglePartner {
        Objects.requireNonNull(partner, "partner");
    }

    @Override
    public Collection<Partner> findByIds(Set<String> ids) {
        return ids.contains(partner.id()) ? List.of(partner) : List.of();
    }

    @Override
    public List<Partner> page(@Nullable String afterId, int limit) {
        return afterId == null ? List.of(partner) : List.of();
    }

    @Override
    public Optional<Partner> onlyPartner() {
        return Optional.of(partner);
    }
}

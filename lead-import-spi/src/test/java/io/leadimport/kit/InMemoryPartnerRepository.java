package io.leadimport.kit;

import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerRepository;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Partners in memory, for tests. Ids are compared exactly; pages are sorted by id. Thread-safe. */
public final class InMemoryPartnerRepository implements PartnerRepository {
    private final IdIndex<Partner> partners;

    /**
     * Creates a repository.
     *
     * @param partners the partners it holds, copied; not null
     * @throws IllegalArgumentException if two have the same id
     */
    public InMemoryPartnerRepository(Collection<Partner> partners) {
        this.partners = new IdIndex<>(partners, Partner::id);
    }

    /** {@return the ids of each call of {@link #findByIds} so far, in order; unmodifiable} */
    public List<Set<String>> queries() {
        return partners.queries();
    }

    @Override
    public Collection<Partner> findByIds(Set<String> ids) {
        return partners.find(ids);
    }

    @Override
    public List<Partner> page(@Nullable String afterId, int limit) {
        return partners.after(afterId).stream().limit(limit).toList();
    }

    /** {@return the number of partners} */
    @Override
    public String toString() {
        return "InMemoryPartnerRepository[partners=" + partners.size() + "]";
    }
}

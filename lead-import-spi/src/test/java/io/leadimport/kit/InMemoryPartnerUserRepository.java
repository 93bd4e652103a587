package io.leadimport.kit;

import io.leadimport.spi.PartnerUser;
import io.leadimport.spi.PartnerUserRepository;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The users of partners in memory, for tests. Ids are compared exactly; pages are sorted by id. Thread-safe. */
public final class InMemoryPartnerUserRepository implements PartnerUserRepository {
    private final IdIndex<PartnerUser> users;

    /**
     * Creates a repository.
     *
     * @param users the users it holds, copied; not null
     * @throws IllegalArgumentException if two have the same id
     */
    public InMemoryPartnerUserRepository(Collection<PartnerUser> users) {
        this.users = new IdIndex<>(users, PartnerUser::id);
    }

    /** {@return the ids of each call of {@link #findByIds} so far, in order; unmodifiable} */
    public List<Set<String>> queries() {
        return users.queries();
    }

    @Override
    public Collection<PartnerUser> findByIds(Set<String> ids) {
        return users.find(ids);
    }

    @Override
    public List<PartnerUser> pageOfPartner(String partnerId, @Nullable String afterId, int limit) {
        return users.after(afterId).stream()
                .filter(user -> user.partnerId().equals(partnerId))
                .limit(limit)
                .toList();
    }

    /** {@return the number of users} */
    @Override
    public String toString() {
        return "InMemoryPartnerUserRepository[users=" + users.size() + "]";
    }
}

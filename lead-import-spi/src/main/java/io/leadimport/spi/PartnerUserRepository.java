package io.leadimport.spi;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The users of the host's partners, read only.
 *
 * <p>Rules, each tested by {@code PartnerUserRepositoryContract} of the contract kit:
 *
 * <ol>
 *   <li>{@code findByIds} returns every user whose id is in the set, active or not and of whichever partner, each once,
 *       in any order. An id that no user has is absent from the result. An empty set gives an empty result.
 *   <li>An id that the host cannot read as one of its keys is absent, never an exception: ids come from files.
 *   <li>{@link PartnerUser#id()} must be the one canonical text of the key, of 1 to 200 characters without space around
 *       it, and {@link PartnerUser#partnerId()} that of its partner. Only exact matches count.
 *   <li>{@code pageOfPartner} returns the users of one partner only, in one total order that does not change between
 *       calls, beginning after {@code afterId} (from the start where null), at most {@code limit}. Fewer than {@code
 *       limit} means the end. Following the pages meets every user of the partner once. A partner that does not exist,
 *       or whose id cannot be read, has no users.
 *   <li>{@code findByIdsOfPartner} returns the users of one partner only whose ids are in the set, as {@code findByIds} does. It
 *       should cost the same whether the other ids belong to other partners' users or to nobody.
 * </ol>
 *
 * <p>Implementations must be safe for use by several threads at once.
 */
public interface PartnerUserRepository {
    /**
     * Finds users by id.
     *
     * @param ids at most some hundreds; unmodifiable
     * @return the users found
     */
    Collection<PartnerUser> findByIds(Set<String> ids);

    /**
     * Finds users of one partner by id. The importer asks this for a file of a partner, who may not learn who is on other teams.
     *
     * @implSpec takes those of the partner out of what {@link #findByIds} returns. A host whose database looks for partner and id
     *     together reads no row of another team
     * @param partnerId the partner
     * @param ids at most some hundreds; unmodifiable
     * @return the users found, of this partner only
     */
    default Collection<PartnerUser> findByIdsOfPartner(String partnerId, Set<String> ids) {
        return findByIds(ids).stream()
                .filter(user -> user.partnerId().equals(partnerId))
                .toList();
    }

    /**
     * Reads one page of a partner's users, for the ID listing.
     *
     * @param partnerId the partner
     * @param afterId the id of the last user of the page before, or null for the first page
     * @param limit how many at most, from 1
     * @return the page, in order
     */
    List<PartnerUser> pageOfPartner(String partnerId, @Nullable String afterId, int limit);
}

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
 *   <li>{@code findByIds} returns every user whose id is in the set, active or not and of any partner, each once, in any order.
 *       The result has nothing for an unknown id. For an empty set it is empty.
 *   <li>An id that the host cannot read as one of its keys is absent, never an exception: ids come from files.
 *   <li>{@link PartnerUser#id()} must be the one canonical text of the key, of 1 to 200 characters without surrounding space.
 *       {@link PartnerUser#partnerId()} must be the canonical text of the partner's key. Only exact matches count.
 *   <li>{@code pageOfPartner} returns at most {@code limit} users of one partner in one total order that must not change between
 *       calls, starting after {@code afterId}, or at the first user if it is null. Fewer than {@code limit} means the end. All
 *       pages together contain every user of the partner exactly once. A partner that does not exist, or whose id cannot be
 *       read, has no users.
 *   <li>{@code findByIdsOfPartner} returns what {@code findByIds} does, but users of one partner only. It should take the same
 *       time whether the other ids belong to users of other partners or to nobody.
 * </ol>
 *
 * <p>Implementations must be safe for use by several threads at once.
 */
public interface PartnerUserRepository {
    /**
     * Finds users by id.
     *
     * @param ids a few hundred ids at most; unmodifiable
     * @return the users found
     */
    Collection<PartnerUser> findByIds(Set<String> ids);

    /**
     * Finds users of one partner by id. The importer calls it for a file of a partner, who must not learn who is on other teams.
     *
     * @implSpec filters the result of {@link #findByIds} by partner. Override it with a query by partner and id, which reads no
     *     row of another team
     * @param partnerId the partner
     * @param ids a few hundred ids at most; unmodifiable
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
     * @param afterId the id of the last user of the previous page, or null for the first page
     * @param limit the maximum number of users, at least 1
     * @return the page, in order
     */
    List<PartnerUser> pageOfPartner(String partnerId, @Nullable String afterId, int limit);
}

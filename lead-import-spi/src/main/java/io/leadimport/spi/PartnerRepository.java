package io.leadimport.spi;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The host's partners, read only.
 *
 * <p>Rules, each tested by {@code PartnerRepositoryContract} of the contract kit:
 *
 * <ol>
 *   <li>{@code findByIds} returns every partner whose id is in the set, whatever its status, each once, in any order. An
 *       id that no partner has is absent from the result. An empty set gives an empty result.
 *   <li>An id that the host cannot read as one of its keys (where keys are numbers or UUIDs) is absent, never an
 *       exception: ids come from files.
 *   <li>{@link Partner#id()} must be the one canonical text of the key, of 1 to 200 characters without space around
 *       it. Only exact matches count: a partner whose id is not literally in the set is ignored by the importer, so that
 *       no collation or lenient parser widens a match.
 *   <li>{@code page} returns partners in one total order that does not change between calls, beginning after {@code
 *       afterId} (from the start where null), at most {@code limit}. Fewer than {@code limit} means the end. Following
 *       the pages meets every partner once.
 * </ol>
 *
 * <p>Implementations must be safe for use by several threads at once.
 */
public interface PartnerRepository {
    /**
     * Finds partners by id.
     *
     * @param ids at most some hundreds; unmodifiable
     * @return the partners found
     */
    Collection<Partner> findByIds(Set<String> ids);

    /**
     * Reads one page of all partners, for the ID listing.
     *
     * @param afterId the id of the last partner of the page before, or null for the first page; if that partner is gone
     *     meanwhile, the page goes on where it stood
     * @param limit how many at most, from 1
     * @return the page, in order
     */
    List<Partner> page(@Nullable String afterId, int limit);

    /**
     * The only partner there is, for hosts without partners: rows that name no partner belong to it.
     *
     * @implSpec returns empty; {@link #single} returns its partner
     * @return the only partner, or empty where a row must name its partner
     */
    default Optional<Partner> onlyPartner() {
        return Optional.empty();
    }

    /**
     * The repository of a host that has no partners: every lead belongs to this one, and the Partner ID column may be
     * left out of the file.
     *
     * @param partner the one partner
     * @return an immutable repository of it
     */
    static PartnerRepository single(Partner partner) {
        return new SinglePartner(partner);
    }
}

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
 *   <li>{@code findByIds} returns every partner whose id is in the set, whatever its status, each once, in any order. The result
 *       has nothing for an unknown id. For an empty set it is empty.
 *   <li>An id that the host cannot read as one of its keys (where keys are numbers or UUIDs) is absent, never an
 *       exception: ids come from files.
 *   <li>{@link Partner#id()} must be the one canonical text of the key, of 1 to 200 characters without surrounding space. Only
 *       exact matches count: the importer ignores a partner whose id is not literally in the set, so that no collation or
 *       lenient parser widens a match.
 *   <li>{@code page} returns at most {@code limit} partners in one total order that must not change between calls, starting
 *       after {@code afterId}, or at the first partner if it is null. Fewer than {@code limit} means the end. All pages
 *       together contain every partner exactly once.
 * </ol>
 *
 * <p>Implementations must be safe for use by several threads at once.
 */
public interface PartnerRepository {
    /**
     * Finds partners by id.
     *
     * @param ids a few hundred ids at most; unmodifiable
     * @return the partners found
     */
    Collection<Partner> findByIds(Set<String> ids);

    /**
     * Reads one page of all partners, for the ID listing.
     *
     * @param afterId the id of the last partner of the previous page, or null for the first page. If that partner no longer
     *     exists, the page continues where it was
     * @param limit the maximum number of partners, at least 1
     * @return the page, in order
     */
    List<Partner> page(@Nullable String afterId, int limit);

    /**
     * Returns the partner of rows without a Partner ID, for hosts that have no partners.
     *
     * @implSpec returns empty; the repository of {@link #single} returns its partner
     * @return the only partner, or empty if each row must name its partner
     */
    default Optional<Partner> onlyPartner() {
        return Optional.empty();
    }

    /**
     * Returns the repository of a host that has no partners: every lead belongs to this partner, and the file needs no Partner
     * ID column.
     *
     * @param partner the only partner
     * @return an immutable repository with this partner
     */
    static PartnerRepository single(Partner partner) {
        return new SinglePartner(partner);
    }
}

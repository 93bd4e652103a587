package io.leadimport.spi;

import java.util.Objects;
import java.util.Optional;

/**
 * The person who imports or reviews: an admin, who may act for any partner, or a user of a partner, who may act for that partner's team
 * only. The library trusts that the host has authenticated this person. Immutable.
 */
public sealed interface Submitter {
    /** {@return the id of the person's user account at the host} */
    String userId();

    /** {@return the id of the partner whose team the person is on and may see; empty for an admin} */
    Optional<String> ownPartnerId();

    /**
     * Returns whether both are in one scope: two admins, or two users of one partner.
     *
     * @param other another submitter
     * @return true if each may see the imports of the other
     */
    default boolean sharesScopeWith(Submitter other) {
        return ownPartnerId().equals(other.ownPartnerId());
    }

    /**
     * Returns an admin, who may import for any partner and may review.
     *
     * @param userId the admin's user id at the host
     * @return the submitter
     */
    static Submitter admin(String userId) {
        return new Admin(userId);
    }

    /**
     * Returns a user of a partner, who may import for that partner's team.
     *
     * @param partnerId the partner
     * @param userId the user
     * @return the submitter
     */
    static Submitter partner(String partnerId, String userId) {
        return new PartnerMember(partnerId, userId);
    }

    /**
     * An admin of the host.
     *
     * @param userId the admin's user id at the host
     */
    record Admin(String userId) implements Submitter {
        public Admin {
            Objects.requireNonNull(userId, "userId");
        }

        @Override
        public Optional<String> ownPartnerId() {
            return Optional.empty();
        }
    }

    /**
     * A user on a partner's team.
     *
     * @param partnerId the partner
     * @param userId the user
     */
    record PartnerMember(String partnerId, String userId) implements Submitter {
        public PartnerMember {
            Objects.requireNonNull(partnerId, "partnerId");
            Objects.requireNonNull(userId, "userId");
        }

        @Override
        public Optional<String> ownPartnerId() {
            return Optional.of(partnerId);
        }
    }
}

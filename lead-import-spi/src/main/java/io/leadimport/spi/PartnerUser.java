package io.leadimport.spi;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A user on a partner's team. Immutable.
 *
 * @param id the canonical text of the host's key
 * @param partnerId the id of the partner whose team the user is on
 * @param name the name shown in the ID listing
 * @param email the e-mail address shown in the ID listing, empty if there is none
 * @param active whether the user can receive leads
 * @param key the host's own key or entity, returned by {@link NewLead#partnerUser()}; or null
 */
public record PartnerUser(
        String id,
        String partnerId,
        String name,
        String email,
        boolean active,
        @Nullable Object key) {
    public PartnerUser {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(partnerId, "partnerId");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(email, "email");
    }

    /**
     * Creates a user whose {@code key} is null.
     *
     * @param id the canonical text of the host's key
     * @param partnerId the id of the partner whose team the user is on
     * @param name the name shown in the ID listing
     * @param email the e-mail address shown in the ID listing
     * @param active whether the user can receive leads
     */
    public PartnerUser(String id, String partnerId, String name, String email, boolean active) {
        this(id, partnerId, name, email, active, null);
    }

    /** {@return the ids and whether the user is active, without name and e-mail address} */
    @Override
    public String toString() {
        return "PartnerUser[id=" + id + ", partnerId=" + partnerId + ", active=" + active + "]";
    }
}

package io.leadimport.spi;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A user on a partner's team, as the host knows it. Immutable.
 *
 * @param id the canonical text of the host's id
 * @param partnerId the id of the partner whose team the user is on
 * @param name the name shown in the ID listing
 * @param email the e-mail address shown in the ID listing, empty where there is none
 * @param active whether leads can be registered for the user
 * @param key the host's own key or entity, handed back in {@link NewLead#partnerUser()}; null where the host needs none
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
     * A user without a host's own key.
     *
     * @param id the canonical text of the host's id
     * @param partnerId the id of the partner whose team the user is on
     * @param name the name shown in the ID listing
     * @param email the e-mail address shown in the ID listing
     * @param active whether leads can be registered for the user
     */
    public PartnerUser(String id, String partnerId, String name, String email, boolean active) {
        this(id, partnerId, name, email, active, null);
    }

    /** {@return the ids, and neither name nor e-mail address} */
    @Override
    public String toString() {
        return "PartnerUser[id=" + id + ", partnerId=" + partnerId + ", active=" + active + "]";
    }
}

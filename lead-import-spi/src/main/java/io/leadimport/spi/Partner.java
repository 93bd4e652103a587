package io.leadimport.spi;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A partner as the host knows it. Immutable.
 *
 * @param id the canonical text of the host's id
 * @param name the name shown in the ID listing
 * @param status whether leads can be registered for it
 * @param key the host's own key or entity, handed back in {@link NewLead#partner()} so that saving needs no second
 *     look-up; null where the host needs none
 */
public record Partner(
        String id,
        String name,
        PartnerStatus status,
        @Nullable Object key) {
    public Partner {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(status, "status");
    }

    /**
     * A partner without a host's own key.
     *
     * @param id the canonical text of the host's id
     * @param name the name shown in the ID listing
     * @param status whether leads can be registered for it
     */
    public Partner(String id, String name, PartnerStatus status) {
        this(id, name, status, null);
    }

    /** {@return the id and the status, and no name} */
    @Override
    public String toString() {
        return "Partner[id=" + id + ", status=" + status + "]";
    }
}

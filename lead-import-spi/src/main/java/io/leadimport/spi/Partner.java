package io.leadimport.spi;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A partner of the host. Immutable.
 *
 * @param id the canonical text of the host's key
 * @param name the name shown in the ID listing
 * @param status the status, which decides whether it can receive leads
 * @param key the host's own key or entity, returned by {@link NewLead#partner()} so that saving needs no second look-up; or
 *     null
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
     * Creates a partner whose {@code key} is null.
     *
     * @param id the canonical text of the host's key
     * @param name the name shown in the ID listing
     * @param status the status, which decides whether it can receive leads
     */
    public Partner(String id, String name, PartnerStatus status) {
        this(id, name, status, null);
    }

    /** {@return the id and the status, without the name} */
    @Override
    public String toString() {
        return "Partner[id=" + id + ", status=" + status + "]";
    }
}

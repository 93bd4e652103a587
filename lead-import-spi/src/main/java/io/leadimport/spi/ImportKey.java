package io.leadimport.spi;

import java.util.Objects;
import java.util.Optional;

/**
 * What an import is known by: an id, within the scope of those who may know of the import. Two partners, or a partner and an
 * admin, may use the same id for imports of their own; neither notices the other. Immutable.
 *
 * @param partnerId the partner whose users share the import; empty for one of admins
 * @param importId the id, 1 to 200 characters where an import is stored under it; compared exactly
 */
public record ImportKey(Optional<String> partnerId, String importId) {
    public ImportKey {
        Objects.requireNonNull(partnerId, "partnerId");
        Objects.requireNonNull(importId, "importId");
    }

    /**
     * The key of an import in the scope of who submits it.
     *
     * @param submitter an admin, or a user of a partner
     * @param importId any text
     * @return the key
     */
    public static ImportKey of(Submitter submitter, String importId) {
        return new ImportKey(submitter.ownPartnerId(), importId);
    }

    /**
     * The key of an import of admins.
     *
     * @param importId any text
     * @return the key
     */
    public static ImportKey ofAdmins(String importId) {
        return new ImportKey(Optional.empty(), importId);
    }

    /**
     * The key of an import of a partner's users.
     *
     * @param partnerId the partner
     * @param importId any text
     * @return the key
     */
    public static ImportKey ofPartner(String partnerId, String importId) {
        return new ImportKey(Optional.of(partnerId), importId);
    }
}

package io.leadimport.spi;

import java.util.Objects;
import java.util.Optional;

/**
 * Identifies an import: an id within a scope. The scope is all admins, or the users of one partner. Two scopes may use the same
 * id for different imports, and neither notices the other. Immutable.
 *
 * @param partnerId the partner whose users share the import; empty for an import of admins
 * @param importId the id, compared exactly; the id of a stored import has 1 to 200 characters
 */
public record ImportKey(Optional<String> partnerId, String importId) {
    public ImportKey {
        Objects.requireNonNull(partnerId, "partnerId");
        Objects.requireNonNull(importId, "importId");
    }

    /**
     * Returns the key of an import in the scope of its submitter.
     *
     * @param submitter an admin, or a user of a partner
     * @param importId any text
     * @return the key
     */
    public static ImportKey of(Submitter submitter, String importId) {
        return new ImportKey(submitter.ownPartnerId(), importId);
    }

    /**
     * Returns the key of an import of admins.
     *
     * @param importId any text
     * @return the key
     */
    public static ImportKey ofAdmins(String importId) {
        return new ImportKey(Optional.empty(), importId);
    }

    /**
     * Returns the key of an import of a partner's users.
     *
     * @param partnerId the partner
     * @param importId any text
     * @return the key
     */
    public static ImportKey ofPartner(String partnerId, String importId) {
        return new ImportKey(Optional.of(partnerId), importId);
    }
}

package io.leadimport.internal.lookup;

import io.leadimport.internal.column.ColumnRole;
import io.leadimport.internal.column.FixedRole;
import io.leadimport.internal.value.Violation;

/**
 * What is wrong with the partner or the user that a row names. It is always an error.
 *
 * @param role {@link FixedRole#PARTNER_ID} or {@link FixedRole#PARTNER_USER_ID}
 * @param violation what is wrong
 * @param value the id that the row names
 */
public record ReferenceViolation(ColumnRole role, Violation violation, String value) {
    static ReferenceViolation ofPartner(Violation violation, String value) {
        return new ReferenceViolation(FixedRole.PARTNER_ID, violation, value);
    }

    static ReferenceViolation ofUser(Violation violation, String value) {
        return new ReferenceViolation(FixedRole.PARTNER_USER_ID, violation, value);
    }

    public boolean isOfPartner() {
        return role == FixedRole.PARTNER_ID;
    }

    /** {@return the role and the code, without any text of the file} */
    @Override
    public String toString() {
        return "ReferenceViolation[" + role + ", " + violation.code() + "]";
    }
}

package io.leadimport.internal.lookup;

import io.leadimport.internal.column.Columns;
import io.leadimport.internal.value.Violation;
import org.jspecify.annotations.Nullable;

/** What is wrong with a row's partner or user: which of the two, what, and the id that the row gives. */
public record ReferenceViolation(
        int target, Violation violation, @Nullable String value) {
    static ReferenceViolation ofPartner(Violation violation, @Nullable String value) {
        return new ReferenceViolation(Columns.PARTNER_ID, violation, value);
    }

    static ReferenceViolation ofUser(Violation violation, @Nullable String value) {
        return new ReferenceViolation(Columns.PARTNER_USER_ID, violation, value);
    }

    public boolean isOfPartner() {
        return target == Columns.PARTNER_ID;
    }
}

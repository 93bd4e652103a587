package io.leadimport.check;

import io.leadimport.column.ColumnMapping;
import org.jspecify.annotations.Nullable;

/** What is wrong with a row's partner or user: which of the two, what, and the id that the row gives. */
record Finding(int target, Violation violation, @Nullable String value) {
    static Finding ofPartner(Violation violation, @Nullable String value) {
        return new Finding(ColumnMapping.PARTNER_ID, violation, value);
    }

    static Finding ofUser(Violation violation, @Nullable String value) {
        return new Finding(ColumnMapping.PARTNER_USER_ID, violation, value);
    }

    boolean isOfPartner() {
        return target == ColumnMapping.PARTNER_ID;
    }
}

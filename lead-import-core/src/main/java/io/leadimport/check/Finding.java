package io.leadimport.check;

import io.leadimport.column.Columns;
import org.jspecify.annotations.Nullable;

/** What is wrong with a row's partner or user: which of the two, what, and the id that the row gives. */
record Finding(int target, Violation violation, @Nullable String value) {
    static Finding ofPartner(Violation violation, @Nullable String value) {
        return new Finding(Columns.PARTNER_ID, violation, value);
    }

    static Finding ofUser(Violation violation, @Nullable String value) {
        return new Finding(Columns.PARTNER_USER_ID, violation, value);
    }

    boolean isOfPartner() {
        return target == Columns.PARTNER_ID;
    }
}

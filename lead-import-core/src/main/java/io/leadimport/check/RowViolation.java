package io.leadimport.check;

import io.leadimport.column.Columns;

/**
 * What a check of a whole row finds wrong with it.
 *
 * @param target the index of the field to blame, or {@link Columns#NOTHING} for the row as a whole, which is an error always
 */
record RowViolation(int target, Violation violation) {
    static RowViolation ofRow(Violation violation) {
        return new RowViolation(Columns.NOTHING, violation);
    }
}

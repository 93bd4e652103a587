package io.leadimport.internal.row;

import io.leadimport.internal.column.Columns;
import io.leadimport.internal.value.Violation;

/**
 * What a check of a whole row finds wrong with it.
 *
 * @param target the index of the field to blame, or {@link Columns#NOTHING} for the row as a whole, which is an error always
 */
public record RowViolation(int target, Violation violation) {
    public static RowViolation ofRow(Violation violation) {
        return new RowViolation(Columns.NOTHING, violation);
    }
}

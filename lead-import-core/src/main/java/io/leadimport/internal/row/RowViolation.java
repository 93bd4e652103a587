package io.leadimport.internal.row;

import io.leadimport.internal.value.Violation;
import org.jspecify.annotations.Nullable;

/**
 * A violation that a check of a whole row found.
 *
 * @param field the index of the field; null for the row as a whole, whose violations are always errors
 * @param violation what is wrong
 */
public record RowViolation(@Nullable Integer field, Violation violation) {
    public static RowViolation ofRow(Violation violation) {
        return new RowViolation(null, violation);
    }
}

package io.leadimport.internal.row;

import io.leadimport.internal.value.Violation;
import org.jspecify.annotations.Nullable;

/**
 * What a check of a whole row finds wrong with it.
 *
 * @param field the index of the field that is wrong; null for the row as a whole, which is always an error
 * @param violation what is wrong
 */
public record RowViolation(@Nullable Integer field, Violation violation) {
    public static RowViolation ofRow(Violation violation) {
        return new RowViolation(null, violation);
    }
}

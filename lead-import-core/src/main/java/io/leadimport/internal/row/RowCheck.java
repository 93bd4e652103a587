package io.leadimport.internal.row;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A check of a row as a whole. It runs on rows whose cells have no error, after their references are looked up. A violation of
 * an optional field is a warning: the lead loses that value, and the row is checked again without it. Immutable and
 * thread-safe.
 */
@FunctionalInterface
public interface RowCheck {
    /**
     * Returns the violations of the row in a fixed order; empty if it has none.
     *
     * @param values the value of each field by its index in the form, null if the field has no value; the array must
     *     not be changed or kept
     */
    List<RowViolation> check(@Nullable Object[] values);
}

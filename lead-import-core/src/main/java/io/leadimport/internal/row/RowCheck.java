package io.leadimport.internal.row;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A check of a row as a whole, of a form that has one: run on rows in whose cells there is no error, once their references are
 * looked up. A violation of an optional field is a warning, and the lead loses that value; then the row is checked once more.
 * Immutable and thread-safe.
 */
@FunctionalInterface
public interface RowCheck {
    /**
     * Gives what is wrong with the row, in a fixed order; empty if nothing is.
     *
     * @param values the value of each field by its index in the form, null where it has none; not to be changed or kept
     */
    List<RowViolation> check(@Nullable Object[] values);
}

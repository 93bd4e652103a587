package io.leadimport.form.type;

import org.jspecify.annotations.Nullable;

/**
 * The bounds of the values of a field: {@link java.math.BigDecimal} for numbers and amounts of money; for dates and times, the
 * class that {@link io.leadimport.spi.NewLead} lists for the type. A bound that is null does not exist. Immutable.
 *
 * @param min the least value
 * @param max the greatest value
 * @param greaterThan the lower bound that is excluded
 * @param lessThan the upper bound that is excluded
 * @param temporal the bound relative to the time of checking
 */
public record ValueRange(
        @Nullable Comparable<?> min,
        @Nullable Comparable<?> max,
        @Nullable Comparable<?> greaterThan,
        @Nullable Comparable<?> lessThan,
        @Nullable TemporalBound temporal) {
    /** No bounds. */
    public static final ValueRange UNBOUNDED = new ValueRange(null, null, null, null, null);
}

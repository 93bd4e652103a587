package io.leadimport.form.type;

import org.jspecify.annotations.Nullable;

/**
 * The bounds of the values of a field: {@link java.math.BigDecimal} for numbers and amounts of money; for dates and
 * times, the class that {@link io.leadimport.spi.NewLead} lists for the type. Immutable.
 *
 * @param min the minimum; null if there is none
 * @param max the maximum; null if there is none
 * @param greaterThan the exclusive lower bound; null if there is none
 * @param lessThan the exclusive upper bound; null if there is none
 * @param temporal the bound relative to the time of the check; null if there is none
 */
public record ValueRange(
        @Nullable Comparable<?> min,
        @Nullable Comparable<?> max,
        @Nullable Comparable<?> greaterThan,
        @Nullable Comparable<?> lessThan,
        @Nullable TemporalBound temporal) {
    /** The range without bounds. */
    public static final ValueRange UNBOUNDED = new ValueRange(null, null, null, null, null);
}

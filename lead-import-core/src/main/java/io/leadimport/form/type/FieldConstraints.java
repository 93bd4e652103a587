package io.leadimport.form.type;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The constraints of a field on its values. Immutable.
 *
 * @param minSize the fewest UTF-16 units of a text, as {@code Size} of Jakarta Validation counts them, or the fewest options of
 *     a choice of several; null without such a bound
 * @param maxSize the most units or options; null without such a bound
 * @param range the bounds of a number, a date or a time
 * @param digits how many digits a number may have; null without such a bound
 * @param pattern what the text must match; null without a pattern
 * @param allowed the only values that are allowed, as texts of the type; empty if all are
 * @param unique whether a value may occur in one row of a file only
 */
public record FieldConstraints(
        @Nullable Integer minSize,
        @Nullable Integer maxSize,
        ValueRange range,
        @Nullable Digits digits,
        @Nullable TextPattern pattern,
        List<String> allowed,
        boolean unique) {
    /** No constraints. */
    public static final FieldConstraints NONE =
            new FieldConstraints(null, null, ValueRange.UNBOUNDED, null, null, List.of(), false);

    public FieldConstraints {
        Objects.requireNonNull(range, "range");
        allowed = List.copyOf(allowed);
    }

    /**
     * Replaces the allowed values.
     *
     * @param texts the only values that are allowed, as texts of the type
     * @return the same constraints otherwise
     */
    public FieldConstraints withAllowed(List<String> texts) {
        return new FieldConstraints(minSize, maxSize, range, digits, pattern, texts, unique);
    }
}

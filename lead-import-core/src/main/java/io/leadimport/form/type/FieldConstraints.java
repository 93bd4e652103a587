package io.leadimport.form.type;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The constraints on the values of a field. Immutable.
 *
 * @param minSize the minimum number of UTF-16 units of a text, as {@code Size} of Jakarta Validation counts them, or of
 *     options of a choice of several options; null if there is no minimum
 * @param maxSize the maximum number of UTF-16 units or options; null if there is no maximum
 * @param range the bounds of a number, a date or a time
 * @param digits the maximum number of digits of a number; null if there is no maximum
 * @param pattern the pattern of the text; null if there is none
 * @param allowed the only allowed values, as texts of the type; empty if all values are allowed; unmodifiable
 * @param unique true if a value may occur in only one row of a file
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
     * Returns a copy with other allowed values.
     *
     * @param texts the only allowed values, as texts of the type; empty if all values are allowed
     * @return the copy
     */
    public FieldConstraints withAllowed(List<String> texts) {
        return new FieldConstraints(minSize, maxSize, range, digits, pattern, texts, unique);
    }
}

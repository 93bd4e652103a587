package io.leadimport.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a field asks of a value of its type. Immutable.
 *
 * @param minLength the fewest UTF-16 units of the text, as {@code Size} of Jakarta Validation counts them; null where there
 *     is no bound
 * @param maxLength the most UTF-16 units of the text; null where there is no bound
 * @param minimum the least value, a {@link BigDecimal} for numbers and a {@link LocalDate} for dates; null where there is no
 *     bound
 * @param maximum the greatest value, as the minimum
 * @param pattern what the whole text must match; null where there is none
 * @param allowed the only values that are allowed, as texts of the type; empty where all are
 */
public record FieldConstraints(
        @Nullable Integer minLength,
        @Nullable Integer maxLength,
        @Nullable Comparable<?> minimum,
        @Nullable Comparable<?> maximum,
        @Nullable Pattern pattern,
        List<String> allowed) {
    public FieldConstraints {
        allowed = List.copyOf(allowed);
    }

    FieldConstraints allowing(List<String> texts) {
        return new FieldConstraints(minLength, maxLength, minimum, maximum, pattern, texts);
    }
}

package io.leadimport.form.type;

import io.leadimport.internal.jakarta.DeclaredConstraints;
import io.leadimport.internal.jakarta.PropertyConstraints;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a field asks of a value of its type. Immutable.
 *
 * @param minLength the fewest UTF-16 units of the text, as {@code Size} of Jakarta Validation counts them; null where there
 *     is no bound
 * @param maxLength the most UTF-16 units of the text; null where there is no bound
 * @param minCount the fewest options of a choice of several; null where there is no bound
 * @param maxCount the most options of a choice of several; null where there is no bound
 * @param minimum the least value: a {@link BigDecimal} for numbers and amounts of money, and for dates and times what {@link
 *     io.leadimport.spi.NewLead} has for the type; null where there is no bound
 * @param maximum the greatest value, as the minimum
 * @param moreThan a value that is too small itself, as the minimum
 * @param lessThan a value that is too great itself, as the minimum
 * @param digits how many digits a number may have; null where there is no bound
 * @param tense where a date lies, seen from the time of checking; null where that does not matter
 * @param pattern what the whole text must match; null where there is none
 * @param hint what the pattern asks for, as the object of "takes"; null where only the pattern says it
 * @param allowed the only values that are allowed, as texts of the type; empty where all are
 * @param declared what a class of the host's asks besides; null where there is none
 */
@SuppressWarnings("exports")
public record FieldConstraints(
        @Nullable Integer minLength,
        @Nullable Integer maxLength,
        @Nullable Integer minCount,
        @Nullable Integer maxCount,
        @Nullable Comparable<?> minimum,
        @Nullable Comparable<?> maximum,
        @Nullable Comparable<?> moreThan,
        @Nullable Comparable<?> lessThan,
        @Nullable Digits digits,
        @Nullable Tense tense,
        @Nullable Pattern pattern,
        @Nullable String hint,
        List<String> allowed,
        @Nullable PropertyConstraints declared) {
    public FieldConstraints {
        allowed = List.copyOf(allowed);
    }

    /**
     * Whether a provider's finding is about the time of a value, which these constraints judge themselves, by the clock of the
     * import.
     *
     * @param constraint the constraint that the provider found violated
     * @return true if nothing need be said of it
     */
    public boolean judgeTimeOf(ConstraintDescriptor<?> constraint) {
        Tense asked = Tense.of(constraint.getAnnotation());
        return asked != null
                && tense != null
                && tense.implies(asked)
                && DeclaredConstraints.hasMessageOfItsKind(constraint);
    }

    public FieldConstraints allowing(List<String> texts) {
        return new FieldConstraints(
                minLength, maxLength, minCount, maxCount, minimum, maximum, moreThan, lessThan, digits, tense, pattern,
                hint, texts, declared);
    }
}

package io.leadimport.internal.jakarta;

import io.leadimport.form.type.TemporalBound;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A field whose constraints are narrowed by those of a class. Each {@code narrow} method returns false if the field cannot express
 * the constraint, which is then left to the provider.
 */
public interface ConstrainedField {
    /** Returns true if the field takes e-mail addresses only. */
    boolean isEmail();

    /** Narrows the length of the text. */
    boolean narrowLength(int min, int max);

    /** Narrows the number of options of a choice of several. */
    boolean narrowCount(int min, int max);

    /** Narrows the time of a date. */
    boolean narrowTemporal(TemporalBound bound);

    /** Narrows a number from below. */
    boolean narrowMin(BigDecimal bound, boolean inclusive);

    /** Narrows a number from below, by a bound that the class writes as text. */
    boolean narrowMin(String bound, boolean inclusive);

    /** Narrows a number from above. */
    boolean narrowMax(BigDecimal bound, boolean inclusive);

    /** Narrows a number from above, by a bound that the class writes as text. */
    boolean narrowMax(String bound, boolean inclusive);

    /** Narrows the digits of a number. */
    boolean narrowDigits(int integer, int fraction);

    /** Adds a pattern. */
    boolean narrowPattern(String regex);

    /** Compiles an expression within the bounds of {@link io.leadimport.internal.value.PatternRepetitions}. */
    Pattern compiled(String regex, int flags);

    /** {@return the exception that refuses the form} */
    RuntimeException refused(String why, @Nullable Throwable cause);
}

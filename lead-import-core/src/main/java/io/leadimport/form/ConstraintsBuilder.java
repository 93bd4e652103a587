package io.leadimport.form;

import io.leadimport.form.type.ChoicesType;
import io.leadimport.form.type.Digits;
import io.leadimport.form.type.FieldConstraints;
import io.leadimport.form.type.Tense;
import io.leadimport.form.type.YesNoType;
import io.leadimport.internal.jakarta.PropertyConstraints;
import io.leadimport.internal.text.BoundValues;
import io.leadimport.internal.value.FieldPattern;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what a field asks of a value of its type. What {@link FieldBuilder} asks replaces what was asked before; what a class
 * declares narrows it, and is refused with {@code false} where the type has no such constraint. Not thread-safe.
 */
public final class ConstraintsBuilder {
    private final RefinedType type;
    private @Nullable Integer minLength;
    private @Nullable Integer maxLength;
    private @Nullable Integer minCount;
    private @Nullable Integer maxCount;
    private @Nullable Comparable<?> minimum;
    private @Nullable Comparable<?> maximum;
    private @Nullable Comparable<?> moreThan;
    private @Nullable Comparable<?> lessThan;
    private @Nullable Digits digits;
    private @Nullable Tense tense;
    private @Nullable Pattern pattern;
    private @Nullable String hint;
    private List<String> allowed = List.of();

    ConstraintsBuilder(RefinedType type) {
        this.type = type;
    }

    void minLength(int units) {
        minLength = length("minLength", units);
    }

    void maxLength(int units) {
        maxLength = length("maxLength", units);
    }

    private int length(String constraint, int units) {
        if (!type.hasLength()) {
            throw refused("is not text, so " + constraint + " means nothing", null);
        }
        if (units < 0) {
            throw refused("has a " + constraint + " below 0: " + units, null);
        }
        return units;
    }

    void minCount(int options) {
        minCount = count("minCount", options);
    }

    void maxCount(int options) {
        maxCount = count("maxCount", options);
    }

    private int count(String constraint, int options) {
        if (!(type.get() instanceof ChoicesType)) {
            throw refused("is no choice of several, so " + constraint + " means nothing", null);
        }
        if (options < 1) {
            throw refused("has a " + constraint + " below 1: " + options, null);
        }
        return options;
    }

    void min(String bound) {
        minimum = bound("min", bound);
    }

    void max(String bound) {
        maximum = bound("max", bound);
    }

    void moreThan(String bound) {
        moreThan = bound("moreThan", bound);
    }

    void lessThan(String bound) {
        lessThan = bound("lessThan", bound);
    }

    private Comparable<?> bound(String constraint, String bound) {
        try {
            Comparable<?> value = type.get().bound(bound).orElse(null);
            if (value != null) {
                return value;
            }
        } catch (NumberFormatException | DateTimeException e) {
            throw refused("has a " + constraint + " that is no number or ISO date: " + bound, e);
        } catch (ArithmeticException e) {
            throw refused("has a " + constraint + " of " + e.getMessage(), e);
        }
        throw refused("is neither a number nor a date, so " + constraint + " means nothing", null);
    }

    void digits(int integer, int fraction) {
        if (!type.get().isNumber()) {
            throw refused("is no number, so digits mean nothing", null);
        }
        if (integer < 0 || fraction < 0) {
            throw refused("has digits below 0", null);
        }
        digits = new Digits(integer, fraction);
    }

    void tense(Tense asked) {
        if (!type.hasTense()) {
            throw refused("is neither a date nor a month, so it is neither past nor future", null);
        }
        tense = asked;
    }

    void pattern(String regex, @Nullable String meaning) {
        pattern = compiled(regex, 0);
        if (meaning != null && meaning.isBlank()) {
            throw refused("has a blank hint", null);
        }
        hint = meaning;
    }

    /** Compiles an expression within the bound; flags as {@link Pattern} has them. */
    public Pattern compiled(String regex, int flags) {
        if (FieldPattern.repetitions(regex) > FieldPattern.MAX_REPETITIONS) {
            String what = "has a pattern that repeats something more than " + FieldPattern.MAX_REPETITIONS + " times: ";
            throw refused(what + regex, null);
        }
        try {
            return Pattern.compile(regex, flags);
        } catch (PatternSyntaxException | StackOverflowError e) {
            throw refused("has a bad pattern: " + regex, e);
        }
    }

    void oneOf(List<String> values) {
        if (values.isEmpty()) {
            throw refused("has an empty list of allowed values", null);
        }
        if (type.get() instanceof YesNoType) {
            throw refused("is yes or no, so a list of allowed values means nothing", null);
        }
        allowed = List.copyOf(values);
        if (type.get().isNumber()) {
            allowed.forEach(value -> bound("allowed value", value));
        }
        type.checkAmounts(allowed);
    }

    /** Bounds the length further; false if the field has none. */
    public boolean narrowLength(int min, int max) {
        if (!type.hasLength()) {
            return false;
        }
        minLength = most(minLength, min, 0);
        maxLength = least(maxLength, max);
        return true;
    }

    /** Bounds how many options a cell names; false if it names one at most. */
    public boolean narrowCount(int min, int max) {
        if (!(type.get() instanceof ChoicesType)) {
            return false;
        }
        minCount = most(minCount, min, 1);
        maxCount = least(maxCount, max);
        return true;
    }

    /** The greater of two lower bounds; none where the only one is what there is at least anyway. */
    private static @Nullable Integer most(@Nullable Integer own, int min, int always) {
        if (own == null) {
            return min > always ? min : null;
        }
        return Math.max(own, min);
    }

    /** The lesser of two upper bounds; none where the only one is the greatest number. */
    private static @Nullable Integer least(@Nullable Integer own, int max) {
        if (own == null) {
            return max < Integer.MAX_VALUE ? max : null;
        }
        return Math.min(own, max);
    }

    /** Asks for a time before or after the present; false if the field has none, or the other is asked for already. */
    public boolean narrowTense(Tense asked) {
        if (!type.hasTense() || tense != null && !asked.implies(tense) && !tense.implies(asked)) {
            return false;
        }
        tense = tense != null && tense.implies(asked) ? tense : asked;
        return true;
    }

    /** Bounds a number by a range; false if a bound that it has is beyond that. */
    public boolean limit(BigDecimal least, BigDecimal greatest) {
        BigDecimal less = least.subtract(BigDecimal.ONE);
        BigDecimal more = greatest.add(BigDecimal.ONE);
        boolean within = isWithin(minimum, least, greatest)
                && isWithin(maximum, least, greatest)
                && isWithin(moreThan, less, more)
                && isWithin(lessThan, less, more);
        narrowMin(least, true);
        narrowMax(greatest, true);
        return within;
    }

    private static boolean isWithin(@Nullable Comparable<?> bound, BigDecimal least, BigDecimal greatest) {
        return bound == null || BoundValues.compare(least, bound) <= 0 && BoundValues.compare(bound, greatest) <= 0;
    }

    /** As the other, of a bound that is not read yet. */
    public boolean narrowMin(String bound, boolean inclusive) {
        return type.get().isNumber() && narrowMin((BigDecimal) bound("DecimalMin", bound), inclusive);
    }

    /** Bounds a number further; false if the field is none. */
    public boolean narrowMin(BigDecimal bound, boolean inclusive) {
        if (!type.get().isNumber()) {
            return false;
        }
        if (inclusive) {
            minimum = minimum == null || BoundValues.compare(minimum, bound) < 0 ? bound : minimum;
        } else {
            moreThan = moreThan == null || BoundValues.compare(moreThan, bound) < 0 ? bound : moreThan;
        }
        return true;
    }

    /** As {@link #narrowMin(String, boolean)}. */
    public boolean narrowMax(String bound, boolean inclusive) {
        return type.get().isNumber() && narrowMax((BigDecimal) bound("DecimalMax", bound), inclusive);
    }

    /** As {@link #narrowMin(BigDecimal, boolean)}. */
    public boolean narrowMax(BigDecimal bound, boolean inclusive) {
        if (!type.get().isNumber()) {
            return false;
        }
        if (inclusive) {
            maximum = maximum == null || BoundValues.compare(maximum, bound) > 0 ? bound : maximum;
        } else {
            lessThan = lessThan == null || BoundValues.compare(lessThan, bound) > 0 ? bound : lessThan;
        }
        return true;
    }

    /** Bounds the digits of a number further; false if the field is none. */
    public boolean narrowDigits(int integer, int fraction) {
        if (!type.get().isNumber()) {
            return false;
        }
        digits = digits == null
                ? new Digits(integer, fraction)
                : new Digits(Math.min(integer, digits.integer()), Math.min(fraction, digits.fraction()));
        return true;
    }

    /** Asks for a pattern; false if the field is no text or has another. */
    public boolean narrowPattern(String regex) {
        if (!type.hasLength() || pattern != null) {
            return false;
        }
        pattern(regex, null);
        return true;
    }

    /** {@return another that asks for the same of a value of the same type} */
    ConstraintsBuilder copy(RefinedType copied) {
        ConstraintsBuilder copy = new ConstraintsBuilder(copied);
        copy.minLength = minLength;
        copy.maxLength = maxLength;
        copy.minCount = minCount;
        copy.maxCount = maxCount;
        copy.minimum = minimum;
        copy.maximum = maximum;
        copy.moreThan = moreThan;
        copy.lessThan = lessThan;
        copy.digits = digits;
        copy.tense = tense;
        copy.pattern = pattern;
        copy.hint = hint;
        copy.allowed = allowed;
        return copy;
    }

    FieldConstraints build(@Nullable PropertyConstraints declared) {
        if (minLength != null && maxLength != null && minLength > maxLength) {
            throw refused("has a minLength above its maxLength", null);
        }
        if (minCount != null && maxCount != null && minCount > maxCount) {
            throw refused("has a minCount above its maxCount", null);
        }
        checkBounds();
        type.checkDates(allowed);
        return new FieldConstraints(
                minLength, maxLength, minCount, maxCount, minimum, maximum, moreThan, lessThan, digits, tense, pattern,
                hint, allowed, declared);
    }

    private void checkBounds() {
        if (minimum != null && maximum != null && BoundValues.compare(minimum, maximum) > 0) {
            throw refused("has a min above its max", null);
        }
        boolean none = isReached(moreThan, maximum) || isReached(minimum, lessThan) || isReached(moreThan, lessThan);
        if (none) {
            throw refused("has no value between its bounds", null);
        }
    }

    /** Whether a lower bound is at or above an upper one, one of them excluded. */
    private static boolean isReached(@Nullable Comparable<?> lower, @Nullable Comparable<?> upper) {
        return lower != null && upper != null && BoundValues.compare(lower, upper) >= 0;
    }

    private InvalidFormException refused(String why, @Nullable Throwable cause) {
        return type.refused(why, cause);
    }
}

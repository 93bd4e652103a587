package io.leadimport.form;

import io.leadimport.form.type.Digits;
import io.leadimport.form.type.FieldConstraints;
import io.leadimport.form.type.TemporalBound;
import io.leadimport.form.type.TextPattern;
import io.leadimport.form.type.ValueRange;
import io.leadimport.internal.jakarta.ConstrainedField;
import io.leadimport.internal.text.BoundValues;
import io.leadimport.internal.type.ChoicesType;
import io.leadimport.internal.type.EmailType;
import io.leadimport.internal.type.YesNoType;
import io.leadimport.internal.value.PatternRepetitions;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Collects the constraints of a field. A constraint from {@link FieldBuilder} replaces an earlier one. A constraint from a class
 * can only make it stricter. Not thread-safe.
 */
final class ConstraintsBuilder implements ConstrainedField {
    private final RefinedType type;
    private @Nullable Integer minSize;
    private @Nullable Integer maxSize;
    private @Nullable Comparable<?> minimum;
    private @Nullable Comparable<?> maximum;
    private @Nullable Comparable<?> greaterThan;
    private @Nullable Comparable<?> lessThan;
    private @Nullable Digits digits;
    private @Nullable TemporalBound temporal;
    private @Nullable TextPattern pattern;
    private List<String> allowed = List.of();
    private boolean unique;

    ConstraintsBuilder(RefinedType type) {
        this.type = type;
    }

    void minLength(int units) {
        minSize = length("minLength", units);
    }

    void maxLength(int units) {
        maxSize = length("maxLength", units);
    }

    private int length(String constraint, int units) {
        if (!type.hasLength()) {
            throw refused("is not text, so " + constraint + " does not apply", null);
        }
        if (units < 0) {
            throw refused("has a " + constraint + " below 0: " + units, null);
        }
        return units;
    }

    void minCount(int options) {
        minSize = count("minCount", options);
    }

    void maxCount(int options) {
        maxSize = count("maxCount", options);
    }

    private int count(String constraint, int options) {
        if (!(type.get() instanceof ChoicesType)) {
            throw refused("is not a choice of several options, so " + constraint + " does not apply", null);
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

    void greaterThan(String bound) {
        greaterThan = bound("greaterThan", bound);
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
            throw refused("has a " + constraint + " that is not a number or an ISO date: " + bound, e);
        } catch (ArithmeticException e) {
            throw refused("has a " + constraint + " of " + e.getMessage(), e);
        }
        throw refused("is neither a number nor a date, so " + constraint + " does not apply", null);
    }

    void digits(int integer, int fraction) {
        if (integer < 0 || fraction < 0) {
            throw refused("has digits below 0", null);
        }
        digits = new Digits(integer, fraction);
    }

    void temporal(TemporalBound bound) {
        if (!type.hasTemporalBound()) {
            throw refused("is neither a date nor a month, so past and future do not apply", null);
        }
        temporal = bound;
    }

    void pattern(String regex, @Nullable String meaning) {
        Pattern compiled = compiled(regex, 0);
        if (meaning != null && meaning.isBlank()) {
            throw refused("has a blank hint", null);
        }
        pattern = new TextPattern(compiled, meaning);
    }

    @Override
    public Pattern compiled(String regex, int flags) {
        if (PatternRepetitions.of(regex, flags) > PatternRepetitions.MAX) {
            String what = "has a pattern that repeats something more than " + PatternRepetitions.MAX + " times: ";
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
            throw refused("is yes or no, so a list of allowed values does not apply", null);
        }
        allowed = List.copyOf(values);
        if (type.get().isNumber()) {
            allowed.forEach(value -> bound("allowed value", value));
        }
        type.checkAmounts(allowed);
    }

    @Override
    public boolean narrowLength(int min, int max) {
        if (!type.hasLength()) {
            return false;
        }
        minSize = most(minSize, min, 0);
        maxSize = least(maxSize, max);
        return true;
    }

    @Override
    public boolean narrowCount(int min, int max) {
        if (!(type.get() instanceof ChoicesType)) {
            return false;
        }
        minSize = most(minSize, min, 1);
        maxSize = least(maxSize, max);
        return true;
    }

    /** Returns the stricter minimum, or null if it equals the natural minimum of the type. */
    private static @Nullable Integer most(@Nullable Integer own, int min, int always) {
        if (own == null) {
            return min > always ? min : null;
        }
        return Math.max(own, min);
    }

    /** Returns the stricter maximum, or null if it is the greatest integer. */
    private static @Nullable Integer least(@Nullable Integer own, int max) {
        if (own == null) {
            return max < Integer.MAX_VALUE ? max : null;
        }
        return Math.min(own, max);
    }

    @Override
    public boolean narrowTemporal(TemporalBound asked) {
        if (!type.hasTemporalBound() || temporal != null && !asked.implies(temporal) && !temporal.implies(asked)) {
            return false;
        }
        temporal = temporal != null && temporal.implies(asked) ? temporal : asked;
        return true;
    }

    /** Limits a number to the range of a Java type. Returns false if a bound of the field is outside this range. */
    boolean limit(BigDecimal least, BigDecimal greatest) {
        BigDecimal less = least.subtract(BigDecimal.ONE);
        BigDecimal more = greatest.add(BigDecimal.ONE);
        boolean within = isWithin(minimum, least, greatest)
                && isWithin(maximum, least, greatest)
                && isWithin(greaterThan, less, more)
                && isWithin(lessThan, less, more);
        narrowMin(least, true);
        narrowMax(greatest, true);
        return within;
    }

    private static boolean isWithin(@Nullable Comparable<?> bound, BigDecimal least, BigDecimal greatest) {
        return bound == null || BoundValues.compare(least, bound) <= 0 && BoundValues.compare(bound, greatest) <= 0;
    }

    @Override
    public boolean narrowMin(String bound, boolean inclusive) {
        return type.get().isNumber() && narrowMin((BigDecimal) bound("DecimalMin", bound), inclusive);
    }

    @Override
    public boolean narrowMin(BigDecimal bound, boolean inclusive) {
        if (!type.get().isNumber()) {
            return false;
        }
        if (inclusive) {
            minimum = minimum == null || BoundValues.compare(minimum, bound) < 0 ? bound : minimum;
        } else {
            greaterThan = greaterThan == null || BoundValues.compare(greaterThan, bound) < 0 ? bound : greaterThan;
        }
        return true;
    }

    @Override
    public boolean narrowMax(String bound, boolean inclusive) {
        return type.get().isNumber() && narrowMax((BigDecimal) bound("DecimalMax", bound), inclusive);
    }

    @Override
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

    @Override
    public boolean narrowDigits(int integer, int fraction) {
        if (!type.get().isNumber()) {
            return false;
        }
        digits = digits == null
                ? new Digits(integer, fraction)
                : new Digits(Math.min(integer, digits.integer()), Math.min(fraction, digits.fraction()));
        return true;
    }

    @Override
    public boolean narrowPattern(String regex) {
        if (!type.hasLength() || pattern != null) {
            return false;
        }
        pattern(regex, null);
        return true;
    }

    /** {@return a copy for a copy of the type} */
    ConstraintsBuilder copy(RefinedType copied) {
        ConstraintsBuilder copy = new ConstraintsBuilder(copied);
        copy.minSize = minSize;
        copy.maxSize = maxSize;
        copy.minimum = minimum;
        copy.maximum = maximum;
        copy.greaterThan = greaterThan;
        copy.lessThan = lessThan;
        copy.digits = digits;
        copy.temporal = temporal;
        copy.pattern = pattern;
        copy.unique = unique;
        copy.allowed = allowed;
        return copy;
    }

    void unique() {
        unique = true;
    }

    FieldConstraints build() {
        if (minSize != null && maxSize != null && minSize > maxSize) {
            String what = type.hasLength() ? "Length" : "Count";
            throw refused("has a min" + what + " above its max" + what, null);
        }
        checkBounds();
        ValueRange range = new ValueRange(minimum, maximum, greaterThan, lessThan, temporal);
        return new FieldConstraints(minSize, maxSize, range, digits, pattern, allowed, unique);
    }

    private void checkBounds() {
        if (minimum != null && maximum != null && BoundValues.compare(minimum, maximum) > 0) {
            throw refused("has a min above its max", null);
        }
        boolean none =
                isReached(greaterThan, maximum) || isReached(minimum, lessThan) || isReached(greaterThan, lessThan);
        if (none) {
            throw refused("has no value between its bounds", null);
        }
    }

    /** Returns true if no value lies between the bounds, at least one of which is exclusive. */
    private static boolean isReached(@Nullable Comparable<?> lower, @Nullable Comparable<?> upper) {
        return lower != null && upper != null && BoundValues.compare(lower, upper) >= 0;
    }

    @Override
    public boolean isEmail() {
        return type.get() instanceof EmailType;
    }

    @Override
    public InvalidFormException refused(String why, @Nullable Throwable cause) {
        return type.refused(why, cause);
    }
}

package io.leadimport.template;

import io.leadimport.form.FormField;
import io.leadimport.form.type.FieldConstraints;
import io.leadimport.form.type.FieldType;
import io.leadimport.form.type.ValueRange;
import io.leadimport.internal.jakarta.PropertyConstraints;
import io.leadimport.internal.type.ChoicesType;
import io.leadimport.internal.type.DecimalType;
import io.leadimport.internal.type.MoneyType;
import io.leadimport.internal.type.PercentType;
import io.leadimport.internal.type.TypeDefinition;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Finds an example that a field accepts: a bound if the field has bounds, or the first of the allowed values. The example is empty if
 * the field has a pattern or another constraint from which no example can be derived.
 */
final class FieldExample {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(250);

    private FieldExample() {}

    static String of(FormField field) {
        FieldConstraints asked = field.constraints();
        if (asked.pattern() != null || asked.range().temporal() != null || asked.digits() != null) {
            return "";
        }
        if (field.constrainedBy() instanceof PropertyConstraints declared && !declared.covered()) {
            return "";
        }
        Bounds shown = Bounds.of(field);
        Comparable<?> bound = bound(shown);
        if (bound == null && asked.range().max() instanceof BigDecimal greatest && greatest.compareTo(WHOLE) < 0) {
            bound = greatest;
        }
        boolean excluded = shown.greaterThan() != null || shown.lessThan() != null;
        if (bound == null ? excluded : !isWithin(bound, asked.range())) {
            return "";
        }
        if (!asked.allowed().isEmpty()) {
            return allowed(field.type(), asked.allowed().get(0));
        }
        boolean several = field.type() instanceof ChoicesType;
        String example = bound == null
                ? example(field.type(), asked)
                : TypeDefinition.of(field.type()).written(bound);
        boolean fits = (asked.minSize() == null || example.length() >= asked.minSize())
                && (asked.maxSize() == null || example.length() <= asked.maxSize());
        return several || fits ? example : "";
    }

    private static String example(FieldType type, FieldConstraints asked) {
        return type instanceof ChoicesType choices && asked.minSize() != null
                ? choices.example(asked.minSize())
                : type.example();
    }

    /** Returns a value at or next to a bound; null if there are no bounds, or no value next to them can be computed. */
    private static @Nullable Comparable<?> bound(Bounds asked) {
        Comparable<?> least = asked.minimum() == null ? beside(asked.greaterThan(), 1) : asked.minimum();
        Comparable<?> most = asked.maximum() == null ? beside(asked.lessThan(), -1) : asked.maximum();
        return least == null ? most : least;
    }

    private static @Nullable Comparable<?> beside(@Nullable Comparable<?> bound, int step) {
        if (bound instanceof BigDecimal number) {
            return number.add(BigDecimal.valueOf(step));
        }
        return bound instanceof LocalDate date ? date.plusDays(step) : null;
    }

    private static boolean isWithin(Comparable<?> value, ValueRange asked) {
        return Bounds.compare(value, asked.min(), 0) >= 0
                && Bounds.compare(value, asked.greaterThan(), 1) > 0
                && Bounds.compare(value, asked.max(), 0) <= 0
                && Bounds.compare(value, asked.lessThan(), -1) < 0;
    }

    /** Formats an allowed value in the notation of the type: the form writes numbers with a point. */
    private static String allowed(FieldType type, String text) {
        if (type instanceof DecimalType decimal) {
            return decimal.written(new BigDecimal(text));
        }
        if (type instanceof PercentType percent) {
            return percent.written(new BigDecimal(text));
        }
        return type instanceof MoneyType money
                ? text.replace(".", money.notation().decimalChar())
                : text;
    }
}

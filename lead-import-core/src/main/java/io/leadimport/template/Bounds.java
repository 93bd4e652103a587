package io.leadimport.template;

import io.leadimport.form.FormField;
import io.leadimport.form.type.ValueRange;
import io.leadimport.internal.jakarta.PropertyFit;
import io.leadimport.spi.bean.LeadProperty;
import org.jspecify.annotations.Nullable;

/**
 * The bounds of a field to show to people: without bounds that another bound implies, and without the range of a Java type.
 * Immutable.
 */
record Bounds(
        @Nullable Comparable<?> minimum,
        @Nullable Comparable<?> maximum,
        @Nullable Comparable<?> greaterThan,
        @Nullable Comparable<?> lessThan) {
    static Bounds of(FormField field) {
        ValueRange asked = field.constraints().range();
        boolean above = compare(asked.greaterThan(), asked.min(), -1) >= 0;
        boolean below = compare(asked.lessThan(), asked.max(), 1) <= 0;
        return new Bounds(
                above ? null : shown(asked.min(), field),
                below ? null : shown(asked.max(), field),
                above || asked.min() == null ? asked.greaterThan() : null,
                below || asked.max() == null ? asked.lessThan() : null);
    }

    private static @Nullable Comparable<?> shown(@Nullable Comparable<?> bound, FormField field) {
        LeadProperty property =
                field.constrainedBy() == null ? null : field.constrainedBy().property();
        boolean ofType = bound != null && property != null && PropertyFit.isRangeOfType(property, bound);
        return ofType ? null : bound;
    }

    /** Compares two values of one type; returns {@code ifNone} if one of them is null. */
    @SuppressWarnings("unchecked")
    static int compare(@Nullable Comparable<?> a, @Nullable Comparable<?> b, int ifNone) {
        return a == null || b == null ? ifNone : ((Comparable<Object>) a).compareTo(b);
    }
}

package io.leadimport.template;

import io.leadimport.form.FormField;
import io.leadimport.form.LeadForm;
import io.leadimport.form.type.FieldConstraints;
import org.jspecify.annotations.Nullable;

/**
 * The bounds of a field that say something to people: none that another one implies, and none of a number's type in Java.
 * Immutable.
 */
record Bounds(
        @Nullable Comparable<?> minimum,
        @Nullable Comparable<?> maximum,
        @Nullable Comparable<?> moreThan,
        @Nullable Comparable<?> lessThan) {
    static Bounds of(FormField field, LeadForm form) {
        FieldConstraints asked = field.constraints();
        boolean above = compare(asked.moreThan(), asked.minimum(), -1) >= 0;
        boolean below = compare(asked.lessThan(), asked.maximum(), 1) <= 0;
        return new Bounds(
                above ? null : told(asked.minimum(), field, form),
                below ? null : told(asked.maximum(), field, form),
                above || asked.minimum() == null ? asked.moreThan() : null,
                below || asked.maximum() == null ? asked.lessThan() : null);
    }

    private static @Nullable Comparable<?> told(@Nullable Comparable<?> bound, FormField field, LeadForm form) {
        return bound == null || form.isLimitOfProperty(field, bound) ? null : bound;
    }

    /** Compares two values of one type. */
    @SuppressWarnings("unchecked")
    static int compare(@Nullable Comparable<?> a, @Nullable Comparable<?> b, int ifNone) {
        return a == null || b == null ? ifNone : ((Comparable<Object>) a).compareTo(b);
    }
}

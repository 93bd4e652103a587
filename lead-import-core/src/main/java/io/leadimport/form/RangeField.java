package io.leadimport.form;

import io.leadimport.internal.type.TypeDefinition;

/** A field whose values have an order. Not thread-safe. */
abstract class RangeField<B extends RangeField<B>> extends FieldBuilder<B> {
    RangeField(String name, TypeDefinition type) {
        super(name, type);
    }

    RangeField(FieldBuilder<?> other) {
        super(other);
    }

    /**
     * Bounds a number, a date or a time from below.
     *
     * @param bound the least value: a number with a point, or a date or time as in ISO 8601; of money, the amount
     *     whatever its currency
     * @return this
     */
    public B min(String bound) {
        constraints.min(bound);
        return self();
    }

    /**
     * Bounds a number, a date or a time from above.
     *
     * @param bound the greatest value: a number with a point, or a date or time as in ISO 8601; of money, the amount
     *     whatever its currency
     * @return this
     */
    public B max(String bound) {
        constraints.max(bound);
        return self();
    }

    /**
     * Bounds a number, a date or a time from below, the bound excluded.
     *
     * @param bound a value that is too small: a number with a point, or a date or time as in ISO 8601
     * @return this
     */
    public B greaterThan(String bound) {
        constraints.greaterThan(bound);
        return self();
    }

    /**
     * Bounds a number, a date or a time from above, the bound excluded.
     *
     * @param bound a value that is too great: a number with a point, or a date or time as in ISO 8601
     * @return this
     */
    public B lessThan(String bound) {
        constraints.lessThan(bound);
        return self();
    }
}

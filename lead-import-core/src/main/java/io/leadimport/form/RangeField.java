package io.leadimport.form;

import io.leadimport.internal.type.TypeDefinition;

/** Builds a field whose values have an order. Not thread-safe. */
abstract class RangeField<B extends RangeField<B>> extends FieldBuilder<B> {
    RangeField(String name, TypeDefinition type) {
        super(name, type);
    }

    RangeField(FieldBuilder<?> other) {
        super(other);
    }

    /**
     * Sets the minimum of a number, an amount of money, a date or a time.
     *
     * @param bound the minimum: a number with a point as the decimal separator, or a date or time in ISO 8601 format;
     *     for money, a bound of the amount, whatever its currency
     * @return this
     * @throws InvalidFormException if the bound is not such a text, or has more than 1,000 digits
     */
    public B min(String bound) {
        constraints.min(bound);
        return self();
    }

    /**
     * Sets the maximum of a number, an amount of money, a date or a time.
     *
     * @param bound the maximum: a number with a point as the decimal separator, or a date or time in ISO 8601 format;
     *     for money, a bound of the amount, whatever its currency
     * @return this
     * @throws InvalidFormException if the bound is not such a text, or has more than 1,000 digits
     */
    public B max(String bound) {
        constraints.max(bound);
        return self();
    }

    /**
     * Sets the exclusive lower bound of a number, an amount of money, a date or a time.
     *
     * @param bound the exclusive lower bound: a number with a point as the decimal separator, or a date or time in ISO
     *     8601 format; for money, a bound of the amount, whatever its currency
     * @return this
     * @throws InvalidFormException if the bound is not such a text, or has more than 1,000 digits
     */
    public B greaterThan(String bound) {
        constraints.greaterThan(bound);
        return self();
    }

    /**
     * Sets the exclusive upper bound of a number, an amount of money, a date or a time.
     *
     * @param bound the exclusive upper bound: a number with a point as the decimal separator, or a date or time in ISO
     *     8601 format; for money, a bound of the amount, whatever its currency
     * @return this
     * @throws InvalidFormException if the bound is not such a text, or has more than 1,000 digits
     */
    public B lessThan(String bound) {
        constraints.lessThan(bound);
        return self();
    }
}

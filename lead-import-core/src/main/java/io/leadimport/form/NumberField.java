package io.leadimport.form;

import io.leadimport.form.type.NumberNotation;
import io.leadimport.internal.type.TypeDefinition;

/** Builds a field for a whole number, a decimal number or a percentage. Not thread-safe. */
public final class NumberField extends RangeField<NumberField> {
    NumberField(String name, TypeDefinition type) {
        super(name, type);
    }

    private NumberField(NumberField other) {
        super(other);
    }

    @Override
    public NumberField copy() {
        return new NumberField(this);
    }

    /**
     * Sets the maximum number of digits, counted as {@code Digits} of Jakarta Validation counts them.
     *
     * @param integer the maximum before the decimal separator, at least 0; leading zeros do not count
     * @param fraction the maximum after it, at least 0; trailing zeros count
     * @return this
     * @throws InvalidFormException if a maximum is negative
     */
    public NumberField digits(int integer, int fraction) {
        constraints.digits(integer, fraction);
        return this;
    }

    /**
     * Sets the notation of the numbers. Bounds and allowed values of the form always have a point as the decimal
     * separator.
     *
     * @param notation the notation
     * @return this
     * @throws InvalidFormException if the field is for a whole number
     */
    public NumberField numberNotation(NumberNotation notation) {
        type.notation(notation);
        return this;
    }
}

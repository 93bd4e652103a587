package io.leadimport.form;

import io.leadimport.form.type.NumberNotation;
import io.leadimport.internal.type.TypeDefinition;

/** Refines a whole number, a decimal number or a percentage. Not thread-safe. */
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
     * Bounds the digits of a number, as {@code Digits} of Jakarta Validation does.
     *
     * @param integer the most digits before the decimal separator, from 0; leading zeros do not count
     * @param fraction the most digits after it, from 0; zeros at its end count
     * @return this
     */
    public NumberField digits(int integer, int fraction) {
        constraints.digits(integer, fraction);
        return this;
    }

    /**
     * Declares how a decimal number is written. Bounds and allowed values are given with a point, whatever the notation.
     *
     * @param notation the notation
     * @return this
     */
    public NumberField numberNotation(NumberNotation notation) {
        type.notation(notation);
        return this;
    }
}

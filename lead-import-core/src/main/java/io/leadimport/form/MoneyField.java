package io.leadimport.form;

import io.leadimport.form.type.NumberNotation;
import io.leadimport.internal.type.TypeDefinition;

/** Refines an amount of money. Not thread-safe. */
public final class MoneyField extends RangeField<MoneyField> {
    MoneyField(String name, TypeDefinition type) {
        super(name, type);
    }

    private MoneyField(MoneyField other) {
        super(other);
    }

    @Override
    public MoneyField copy() {
        return new MoneyField(this);
    }

    /**
     * Declares how a decimal number is written. Bounds and allowed values are given with a point, whatever the notation.
     *
     * @param notation the notation
     * @return this
     */
    public MoneyField numberNotation(NumberNotation notation) {
        type.notation(notation);
        return this;
    }

    /**
     * Lets the currency of an amount of money be left out.
     *
     * @param code the currency that is meant then: a code of ISO 4217
     * @return this
     */
    public MoneyField currency(String code) {
        type.currency(code);
        return this;
    }

    /**
     * Allows only some currencies of an amount of money.
     *
     * @param codes codes of ISO 4217, in the order in which they are shown
     * @return this
     */
    public MoneyField currencies(String... codes) {
        type.currencies(codes);
        return this;
    }
}

package io.leadimport.form;

import io.leadimport.form.type.NumberNotation;
import io.leadimport.internal.type.TypeDefinition;

/** Builds a field for an amount of money. Not thread-safe. */
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
     * Sets the notation of the numbers. Bounds and allowed values of the form always have a point as the decimal
     * separator.
     *
     * @param notation the notation
     * @return this
     */
    public MoneyField numberNotation(NumberNotation notation) {
        type.notation(notation);
        return this;
    }

    /**
     * Sets the currency of an amount without a currency. Without this setting, such an amount is a problem.
     *
     * @param code a code of ISO 4217
     * @return this
     * @throws InvalidFormException if the code is unknown or is not used for amounts
     */
    public MoneyField currency(String code) {
        type.currency(code);
        return this;
    }

    /**
     * Allows only these currencies.
     *
     * @param codes codes of ISO 4217, in display order
     * @return this
     * @throws InvalidFormException if there is no code, or a code is unknown or is not used for amounts
     */
    public MoneyField currencies(String... codes) {
        type.currencies(codes);
        return this;
    }
}

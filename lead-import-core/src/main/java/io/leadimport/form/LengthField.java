package io.leadimport.form;

import io.leadimport.internal.type.TypeDefinition;

/** Builds a field whose values are texts with a length. Not thread-safe. */
abstract class LengthField<B extends LengthField<B>> extends FieldBuilder<B> {
    LengthField(String name, TypeDefinition type) {
        super(name, type);
    }

    LengthField(FieldBuilder<?> other) {
        super(other);
    }

    /**
     * Sets the minimum length of the text.
     *
     * @param units the minimum number of UTF-16 units, at least 0
     * @return this
     * @throws InvalidFormException if the minimum is negative or the values have no length
     */
    public B minLength(int units) {
        constraints.minLength(units);
        return self();
    }

    /**
     * Sets the maximum length of the text.
     *
     * @param units the maximum number of UTF-16 units, at least 0
     * @return this
     * @throws InvalidFormException if the maximum is negative or the values have no length
     */
    public B maxLength(int units) {
        constraints.maxLength(units);
        return self();
    }
}

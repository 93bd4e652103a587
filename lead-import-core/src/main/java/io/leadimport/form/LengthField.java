package io.leadimport.form;

import io.leadimport.internal.type.TypeDefinition;

/** A field whose text has a length. Not thread-safe. */
abstract class LengthField<B extends LengthField<B>> extends FieldBuilder<B> {
    LengthField(String name, TypeDefinition type) {
        super(name, type);
    }

    LengthField(FieldBuilder<?> other) {
        super(other);
    }

    /**
     * Bounds the length of the text from below.
     *
     * @param units the fewest UTF-16 units, from 0
     * @return this
     */
    public B minLength(int units) {
        constraints.minLength(units);
        return self();
    }

    /**
     * Bounds the length of the text from above.
     *
     * @param units the most UTF-16 units, from 0
     * @return this
     */
    public B maxLength(int units) {
        constraints.maxLength(units);
        return self();
    }
}

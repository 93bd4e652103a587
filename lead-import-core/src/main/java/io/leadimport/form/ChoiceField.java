package io.leadimport.form;

import io.leadimport.internal.type.TypeDefinition;

/** Refines a choice of one or of several options. Not thread-safe. */
public final class ChoiceField extends LengthField<ChoiceField> {
    ChoiceField(String name, TypeDefinition type) {
        super(name, type);
    }

    private ChoiceField(ChoiceField other) {
        super(other);
    }

    @Override
    public ChoiceField copy() {
        return new ChoiceField(this);
    }

    /**
     * Adds an option to a choice, after those that are there.
     *
     * @param key what is stored
     * @param label what people read
     * @param synonyms what else a cell may hold beside key and label
     * @return this
     */
    public ChoiceField option(String key, String label, String... synonyms) {
        type.option(key, label, synonyms);
        return this;
    }

    /**
     * Bounds how many options a cell of several may name from below. Of a blank cell nothing is asked.
     *
     * @param options the fewest, from 1
     * @return this
     */
    public ChoiceField minCount(int options) {
        constraints.minCount(options);
        return this;
    }

    /**
     * Bounds how many options a cell of several may name from above.
     *
     * @param options the most, from 1
     * @return this
     */
    public ChoiceField maxCount(int options) {
        constraints.maxCount(options);
        return this;
    }
}

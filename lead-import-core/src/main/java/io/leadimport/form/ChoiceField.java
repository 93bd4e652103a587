package io.leadimport.form;

import io.leadimport.internal.type.TypeDefinition;

/** Builds a field for one option or several options of a list. Not thread-safe. */
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
     * Adds an option after the existing ones.
     *
     * @param key the text that is stored
     * @param label the text that people read
     * @param synonyms other texts that a cell may hold instead of the key or the label
     * @return this
     */
    public ChoiceField option(String key, String label, String... synonyms) {
        type.option(key, label, synonyms);
        return this;
    }

    /**
     * Sets the minimum number of options in a cell. A blank cell is not checked.
     *
     * @param options the minimum, at least 1
     * @return this
     * @throws InvalidFormException if the minimum is below 1 or the field is not one of {@link Fields#choices}
     */
    public ChoiceField minCount(int options) {
        constraints.minCount(options);
        return this;
    }

    /**
     * Sets the maximum number of options in a cell.
     *
     * @param options the maximum, at least 1
     * @return this
     * @throws InvalidFormException if the maximum is below 1 or the field is not one of {@link Fields#choices}
     */
    public ChoiceField maxCount(int options) {
        constraints.maxCount(options);
        return this;
    }
}

package io.leadimport.form.type;

import java.util.List;

/**
 * One of a list. Its values are {@link String}: the key of the option, whichever of its texts a cell holds.
 *
 * @param options what may be chosen, at least one, in the order in which they are shown
 */
public record ChoiceType(List<Option> options) implements FieldType {
    public ChoiceType {
        options = List.copyOf(options);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
        return cases.choice(this);
    }
}

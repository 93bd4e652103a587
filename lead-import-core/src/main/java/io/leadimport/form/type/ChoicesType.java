package io.leadimport.form.type;

import java.util.List;

/**
 * Some of a list, with a semicolon or a vertical bar between them: {@code Online; Fair}. Its values are a {@link List} of the
 * {@link String} keys of the options, each once and in the order of the form, however often and in whichever order a cell
 * names them; nothing between two separators is passed over.
 *
 * @param options what may be chosen, at least one, in the order in which they are shown
 */
public record ChoicesType(List<Option> options) implements FieldType {
    /** What stands between two options of a cell, each of these. */
    public static final String SEPARATORS = ";|";

    public ChoicesType {
        options = List.copyOf(options);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
        return cases.choices(this);
    }
}

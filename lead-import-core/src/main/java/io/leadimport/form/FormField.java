package io.leadimport.form;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A field of a lead registration form. Immutable; made by {@link Fields}.
 *
 * @param name the field's name, under which its values are stored
 * @param label the field's title, as people read it and as the template heads its column
 * @param aliases further headers that its column may have, as what CSVW calls titles
 * @param type what it takes
 * @param required whether a blank cell is an error
 * @param strict whether a problem of the cell is an error even though the field is optional
 * @param unique whether a value may stand in one row only
 * @param constraints what it asks of a value
 */
public record FormField(
        String name,
        String label,
        List<String> aliases,
        FieldType type,
        boolean required,
        boolean strict,
        boolean unique,
        FieldConstraints constraints) {
    public FormField {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(label, "label");
        aliases = List.copyOf(aliases);
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(constraints, "constraints");
    }

    /** The same field, of another type of the same kind, whose allowed values are these. */
    FormField typed(FieldType other, List<String> texts) {
        return new FormField(name, label, aliases, other, required, strict, unique, constraints.allowing(texts));
    }

    /** {@return the headers that its column may have: its name, its label, its aliases; unmodifiable} */
    public List<String> headers() {
        return Stream.concat(Stream.of(name, label), aliases.stream()).toList();
    }

    /** {@return whether a problem of a cell of this field stops the file} */
    public boolean problemsAreErrors() {
        return required || strict;
    }
}

package io.leadimport.form;

import io.leadimport.form.type.ChoiceType;
import io.leadimport.form.type.ChoicesType;
import io.leadimport.form.type.DateFormat;
import io.leadimport.form.type.FieldConstraints;
import io.leadimport.form.type.FieldType;
import io.leadimport.form.type.NumberNotation;
import io.leadimport.form.type.Option;
import io.leadimport.internal.text.ColumnNames;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
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
 * @param whenBlank what it does where there is none
 */
public record FormField(
        String name,
        String label,
        List<String> aliases,
        FieldType type,
        boolean required,
        boolean strict,
        boolean unique,
        FieldConstraints constraints,
        WhenBlank whenBlank) {
    public FormField {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(label, "label");
        aliases = List.copyOf(aliases);
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(constraints, "constraints");
        Objects.requireNonNull(whenBlank, "whenBlank");
    }

    /** The same field, of another type of the same kind, whose allowed values are these. */
    FormField typed(FieldType other, List<String> texts) {
        return new FormField(
                name, label, aliases, other, required, strict, unique, constraints.allowing(texts), whenBlank);
    }

    /** {@return the headers that its column may have: its name, its label, its aliases; unmodifiable} */
    public List<String> headers() {
        return Stream.concat(Stream.of(name, label), aliases.stream()).toList();
    }

    /** {@return whether a problem of a cell of this field stops the file} */
    public boolean problemsAreErrors() {
        return required || strict;
    }

    /** {@return whether every row has its constant, so that a file has no column of it} */
    public boolean isConstant() {
        return whenBlank.constant() != null;
    }

    /** {@return whether every row of a file must fill it in, so that a column of it must be there} */
    public boolean mustBeFilledIn() {
        return required && whenBlank.value() == null;
    }

    /**
     * A value that the form itself gives, such as that of a condition, as people read it.
     *
     * @param value the value, as the form has it
     * @return the labels of the options that it means where the field is a choice; else the value
     */
    public String shown(String value) {
        if (type instanceof ChoiceType choice) {
            return label(choice.options(), value);
        }
        return type instanceof ChoicesType choices
                ? Stream.of(value.split("[" + ChoicesType.SEPARATORS + "]"))
                        .filter(part -> !ColumnNames.key(part).isEmpty())
                        .map(part -> label(choices.options(), part))
                        .distinct()
                        .collect(Collectors.joining("; "))
                : value;
    }

    private static String label(List<Option> options, String text) {
        String key = ColumnNames.key(text);
        return options.stream()
                .filter(option -> option.texts().stream().map(ColumnNames::key).anyMatch(key::equals))
                .findFirst()
                .map(Option::label)
                .orElse(text);
    }

    /** {@return the same field of a file that writes dates as in ISO 8601 and numbers plainly, as forms themselves do} */
    public FormField plain() {
        return LeadForm.numbered(LeadForm.dated(this, DateFormat.ISO), NumberNotation.PLAIN);
    }
}

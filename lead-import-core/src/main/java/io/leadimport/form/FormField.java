package io.leadimport.form;

import io.leadimport.form.type.ConstraintSource;
import io.leadimport.form.type.DateFormat;
import io.leadimport.form.type.FieldConstraints;
import io.leadimport.form.type.FieldType;
import io.leadimport.form.type.NumberNotation;
import io.leadimport.form.type.Option;
import io.leadimport.internal.text.ColumnNames;
import io.leadimport.internal.type.ChoiceType;
import io.leadimport.internal.type.ChoicesType;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A field of a lead registration form. Immutable; made by {@link Fields}.
 *
 * @param name the field's name, under which its values are stored
 * @param label the field's title, as people read it and as the template heads its column
 * @param aliases further headers that its column may have, as what CSVW calls titles
 * @param type what it takes
 * @param policy whether it needs a value, and where that comes from if the cell is blank
 * @param constraints its constraints on values
 * @param constrainedBy the class of the host whose constraints hold besides; null if there is none
 */
public record FormField(
        String name,
        String label,
        List<String> aliases,
        FieldType type,
        ValuePolicy policy,
        FieldConstraints constraints,
        @Nullable ConstraintSource constrainedBy) {
    public FormField {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(label, "label");
        aliases = List.copyOf(aliases);
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(constraints, "constraints");
    }

    /** The same field, of another type of the same kind, whose allowed values are these. */
    FormField typed(FieldType other, List<String> texts) {
        return new FormField(name, label, aliases, other, policy, constraints.withAllowed(texts), constrainedBy);
    }

    /** {@return whether a blank cell is an error} */
    public boolean required() {
        return policy.required();
    }

    /** {@return whether a problem of a filled cell is an error even though the field is optional} */
    public boolean strict() {
        return policy.strict();
    }

    /** {@return whether a value may occur in one row of a file only} */
    public boolean unique() {
        return constraints.unique();
    }

    /** {@return the headers that its column may have: its name, its label, its aliases; unmodifiable} */
    public List<String> headers() {
        return Stream.concat(Stream.of(name, label), aliases.stream()).toList();
    }

    /** {@return whether a problem of a cell of this field stops the file} */
    public boolean problemsAreErrors() {
        return required() || strict();
    }

    /** {@return whether every row has its constant, so that a file has no column of it} */
    public boolean isConstant() {
        return policy.constant() != null;
    }

    /** {@return whether every row of a file must fill it in, so that a column of it must be there} */
    public boolean mustBeFilledIn() {
        return required() && policy.value() == null;
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

    /** The same field of a file that writes dates as in ISO 8601 and numbers with a point, as forms themselves do. */
    FormField plain() {
        return LeadForm.numbered(LeadForm.dated(this, DateFormat.ISO), NumberNotation.PLAIN);
    }
}

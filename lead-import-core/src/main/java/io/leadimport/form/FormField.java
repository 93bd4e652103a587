package io.leadimport.form;

import io.leadimport.form.type.ConstraintSource;
import io.leadimport.form.type.DateFormat;
import io.leadimport.form.type.FieldConstraints;
import io.leadimport.form.type.FieldType;
import io.leadimport.form.type.NumberNotation;
import io.leadimport.form.type.Option;
import io.leadimport.internal.text.ColumnNames;
import io.leadimport.internal.type.ChoicesType;
import io.leadimport.internal.type.TypeDefinition;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A field of a lead registration form. Immutable. The methods of {@link Fields} create it.
 *
 * @param name the field's name, under which its values are stored
 * @param label the field's title, which people read and which heads its column in the template
 * @param aliases further headers that its column may have; CSVW (CSV on the Web) calls them titles
 * @param type the type of its values
 * @param policy whether the field needs a value, and its value if the cell is blank
 * @param constraints the constraints on its values
 * @param constrainedBy the class of the host whose constraints apply too; null if there is no such class
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

    /** Returns a copy with another type of the same kind and with these allowed values. */
    FormField typed(FieldType other, List<String> texts) {
        return new FormField(name, label, aliases, other, policy, constraints.withAllowed(texts), constrainedBy);
    }

    /** {@return true if a blank cell is an error} */
    public boolean required() {
        return policy.required();
    }

    /** {@return true if a problem of a filled cell is an error although the field is optional} */
    public boolean strict() {
        return policy.strict();
    }

    /** {@return true if a value may occur in only one row of a file} */
    public boolean unique() {
        return constraints.unique();
    }

    /** {@return the headers that its column may have: its name, its label and its aliases; unmodifiable} */
    public List<String> headers() {
        return Stream.concat(Stream.of(name, label), aliases.stream()).toList();
    }

    /** {@return true if a problem in a cell of this field is an error, so that the file is rejected} */
    public boolean problemsAreErrors() {
        return required() || strict();
    }

    /** {@return true if every row has the constant of this field; a file has no column for it} */
    public boolean isConstant() {
        return policy.constant() != null;
    }

    /** {@return true if the cell must be filled in every row, so that a file must have a column for this field} */
    public boolean mustBeFilledIn() {
        return required() && policy.value() == null;
    }

    /**
     * Formats a value of the form, for example a default value or the value of a condition, for people.
     *
     * @param value the value, as the form writes it
     * @return the labels of the options if the field is a choice; else the value itself
     */
    public String shown(String value) {
        List<Option> options = TypeDefinition.of(type).options();
        return type instanceof ChoicesType
                ? Stream.of(value.split("[" + ChoicesType.SEPARATORS + "]"))
                        .filter(part -> !ColumnNames.key(part).isEmpty())
                        .map(part -> label(options, part))
                        .distinct()
                        .collect(Collectors.joining("; "))
                : label(options, value);
    }

    private static String label(List<Option> options, String text) {
        String key = ColumnNames.key(text);
        return options.stream()
                .filter(option -> option.texts().stream().map(ColumnNames::key).anyMatch(key::equals))
                .findFirst()
                .map(Option::label)
                .orElse(text);
    }

    /** Returns a copy that reads dates in ISO 8601 format and numbers with a point, which is how forms write values. */
    FormField plain() {
        return LeadForm.numbered(LeadForm.dated(this, DateFormat.ISO), NumberNotation.PLAIN);
    }
}

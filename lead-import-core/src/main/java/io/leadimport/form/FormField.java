package io.leadimport.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
 * @param minLength the fewest UTF-16 units of the text, as {@code Size} of Jakarta Validation counts them; null where there
 *     is no bound
 * @param maxLength the most UTF-16 units of the text; null where there is no bound
 * @param minimum the least value, a {@link BigDecimal} for numbers and a {@link LocalDate} for dates; null where there is no
 *     bound
 * @param maximum the greatest value, as the minimum
 * @param pattern what the whole text must match; null where there is none
 * @param allowed the only values that are allowed, as texts of the type; empty where all are
 */
public record FormField(
        String name,
        String label,
        List<String> aliases,
        FieldType type,
        boolean required,
        boolean strict,
        boolean unique,
        @Nullable Integer minLength,
        @Nullable Integer maxLength,
        @Nullable Comparable<?> minimum,
        @Nullable Comparable<?> maximum,
        @Nullable Pattern pattern,
        List<String> allowed) {
    public FormField {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(label, "label");
        aliases = List.copyOf(aliases);
        Objects.requireNonNull(type, "type");
        allowed = List.copyOf(allowed);
    }

    /** The same field, of another type of the same kind, whose allowed values are these. */
    FormField typed(FieldType other, List<String> texts) {
        return new FormField(
                name, label, aliases, other, required, strict, unique, minLength, maxLength, minimum, maximum, pattern,
                texts);
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

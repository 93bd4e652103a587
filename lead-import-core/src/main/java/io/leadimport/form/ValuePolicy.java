package io.leadimport.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Determines whether a row needs a value of a field, which value it has if the cell is blank or the column is missing,
 * and whether problems of its cells are errors. Texts of values are written as bounds are: a number with a point, a
 * date in ISO 8601 format, any other value as a cell holds it. Immutable.
 *
 * @param required true if a blank cell is an error
 * @param strict true if a problem of a filled cell is an error although the field is optional
 * @param requiredIf the other fields that make this one required, by name, each with the values that do so; an empty
 *     list means any value; unmodifiable, in insertion order
 * @param defaultValue the value if the cell is blank; null if there is none
 * @param constant the value in every row, for which the file has no column; null if there is none
 */
public record ValuePolicy(
        boolean required,
        boolean strict,
        Map<String, List<String>> requiredIf,
        @Nullable String defaultValue,
        @Nullable String constant) {
    /** A blank cell is accepted and has no value. A problem of a filled cell is a warning. */
    static final ValuePolicy OPTIONAL = new ValuePolicy(false, false, Map.of(), null, null);

    public ValuePolicy {
        requiredIf = Collections.unmodifiableMap(new LinkedHashMap<>(requiredIf));
    }

    /** {@return the text of the constant or the default value; null if the field has neither} */
    public @Nullable String value() {
        return constant == null ? defaultValue : constant;
    }

    ValuePolicy withRequired() {
        return new ValuePolicy(true, strict, requiredIf, defaultValue, constant);
    }

    ValuePolicy withStrict() {
        return new ValuePolicy(required, true, requiredIf, defaultValue, constant);
    }

    ValuePolicy withRequiredIf(String field, List<String> values) {
        Map<String, List<String>> more = new LinkedHashMap<>(requiredIf);
        more.put(field, List.copyOf(values));
        return new ValuePolicy(required, strict, more, defaultValue, constant);
    }

    ValuePolicy withDefaultValue(String text) {
        return new ValuePolicy(required, strict, requiredIf, text, constant);
    }

    ValuePolicy withConstant(String text) {
        return new ValuePolicy(required, strict, requiredIf, defaultValue, text);
    }
}

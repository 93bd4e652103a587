package io.leadimport.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a row needs a value of a field, where the value comes from if the cell is blank or the column is missing, and how much
 * a wrong value matters. Texts of values are written as bounds are: a number with a point, a date as in ISO 8601, anything else
 * as a cell has it. Immutable.
 *
 * @param required whether a blank cell is an error
 * @param strict whether a problem of a filled cell is an error even though the field is optional
 * @param requiredIf the other fields that make this one required, by name, each with the values that do so; an empty list means
 *     any value; unmodifiable, in the order given
 * @param defaultValue the value of a blank cell; null if there is none
 * @param constant the value of every row, for which the file has no column; null if there is none
 */
public record ValuePolicy(
        boolean required,
        boolean strict,
        Map<String, List<String>> requiredIf,
        @Nullable String defaultValue,
        @Nullable String constant) {
    /** A blank cell has no value and is fine, and a wrong cell is a warning. */
    static final ValuePolicy OPTIONAL = new ValuePolicy(false, false, Map.of(), null, null);

    public ValuePolicy {
        requiredIf = Collections.unmodifiableMap(new LinkedHashMap<>(requiredIf));
    }

    /** {@return the text of the value that a blank cell gets, or null} */
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

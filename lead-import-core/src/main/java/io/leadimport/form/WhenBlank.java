package io.leadimport.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a field does where its cell is blank or its column is not there. Texts of values are written as bounds are: a number
 * with a point, a date as in ISO 8601, anything else as a cell would have it. Immutable.
 *
 * @param requiredIf the fields that make this one required, by name, each with the values that do so, and without any where
 *     every value does; unmodifiable, in the order given
 * @param defaultValue the value of a blank cell; null where there is none
 * @param constant the value of every row, for which the file has no column; null where there is none
 */
public record WhenBlank(
        Map<String, List<String>> requiredIf,
        @Nullable String defaultValue,
        @Nullable String constant) {
    /** Nothing: the field has no value, and that is fine unless it is required. */
    static final WhenBlank NOTHING = new WhenBlank(Map.of(), null, null);

    public WhenBlank {
        requiredIf = Collections.unmodifiableMap(new LinkedHashMap<>(requiredIf));
    }

    /** {@return the text of the value that stands in for a blank cell, or null} */
    public @Nullable String value() {
        return constant == null ? defaultValue : constant;
    }

    WhenBlank requiredIf(String field, List<String> values) {
        Map<String, List<String>> more = new LinkedHashMap<>(requiredIf);
        more.put(field, List.copyOf(values));
        return new WhenBlank(more, defaultValue, constant);
    }

    WhenBlank defaultValue(String text) {
        return new WhenBlank(requiredIf, text, constant);
    }

    WhenBlank constant(String text) {
        return new WhenBlank(requiredIf, defaultValue, text);
    }
}

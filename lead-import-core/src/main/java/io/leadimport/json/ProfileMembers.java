package io.leadimport.json;

import io.leadimport.form.type.DateFormat;
import io.leadimport.form.type.NumberNotation;
import io.leadimport.profile.Change;
import io.leadimport.profile.Cleaning;
import io.leadimport.profile.FieldReading;
import io.leadimport.profile.ImportProfile;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The JSON members of a profile and of a change of one, in the order in which they are written. */
final class ProfileMembers {
    private ProfileMembers() {}

    static Map<String, Object> of(ImportProfile profile) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("version", ProfileJson.VERSION);
        if (profile.headerRow() > 0) {
            members.put("headerRow", profile.headerRow());
        }
        if (profile.fallback() != null) {
            members.put("fallback", profile.fallback().name());
        }
        if (!profile.columns().targets().isEmpty()) {
            members.put("columns", new TreeMap<>(profile.columns().targets()));
        }
        if (!profile.fields().isEmpty()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            profile.fields().forEach((field, reading) -> fields.put(field, of(reading)));
            members.put("fields", fields);
        }
        if (!profile.languages().isEmpty()) {
            members.put(
                    "languages",
                    profile.languages().stream().map(Locale::toLanguageTag).toList());
        }
        if (!profile.noValue().isEmpty()) {
            members.put("noValue", profile.noValue());
        }
        return members;
    }

    private static Map<String, Object> of(FieldReading reading) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (reading.dates() != null) {
            members.put("dates", of(reading.dates()));
        }
        if (reading.numbers() != null) {
            members.put("numbers", of(reading.numbers()));
        }
        if (!reading.replacements().isEmpty()) {
            members.put("replacements", reading.replacements());
        }
        if (!reading.cleanings().isEmpty()) {
            members.put(
                    "cleanings",
                    reading.cleanings().stream().map(Cleaning::code).toList());
        }
        return members;
    }

    private static Object of(DateFormat format) {
        return format.locale()
                .<Object>map(locale -> Map.of("locale", locale.toLanguageTag()))
                .orElse(format.pattern());
    }

    private static Map<String, Object> of(NumberNotation notation) {
        return notation.groupChar().isEmpty()
                ? Map.of("decimalChar", notation.decimalChar())
                : ordered("decimalChar", notation.decimalChar(), "groupChar", notation.groupChar());
    }

    static Map<String, Object> of(Change change) {
        if (change instanceof Change.HeaderRow header) {
            return ordered("headerRow", header.row());
        } else if (change instanceof Change.Fallback fallback) {
            return ordered("fallback", fallback.charset().name());
        } else if (change instanceof Change.Column column) {
            return ordered("column", column.header(), "target", column.target());
        } else if (change instanceof Change.Dates dates) {
            return ordered("field", dates.field(), "dates", of(dates.format()));
        } else if (change instanceof Change.Numbers numbers) {
            return ordered("field", numbers.field(), "numbers", of(numbers.notation()));
        } else if (change instanceof Change.Replace replace) {
            return ordered("field", replace.field(), "replace", replace.text(), "with", replace.value());
        } else if (change instanceof Change.Clean clean) {
            return ordered("field", clean.field(), "cleaning", clean.cleaning().code());
        }
        return ordered("noValue", ((Change.NoValue) change).text());
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return members;
    }
}

package io.leadimport.json;

import io.leadimport.form.type.DateFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Converts the date formats of Table Schema, which are those of {@code strptime} with {@code %Y}, {@code %m} and {@code %d}. */
final class TableSchemaDate {
    /** Matches a month or day that is directly followed by another number. */
    private static final Pattern WITHOUT_SIGN = Pattern.compile("%[md](?=%)");

    private TableSchemaDate() {}

    /** Returns the pattern of {@link DateFormat} for a format; null if the format is not supported. */
    static @Nullable String pattern(String format) {
        if (!format.contains("%Y")) {
            return null;
        }
        // a number has one digit or two, but exactly two if another number follows directly
        String pattern = WITHOUT_SIGN
                .matcher(format)
                .replaceAll(number -> number.group().equals("%m") ? "MM" : "dd")
                .replace("%Y", "yyyy")
                .replace("%m", "M")
                .replace("%d", "d");
        return pattern.indexOf('%') >= 0 ? null : pattern;
    }

    /** Returns the format for a pattern of {@link DateFormat}. It may also accept other numbers of digits. */
    static String format(String pattern) {
        return pattern.replace("%", "%%")
                .replaceAll("[yu]+", "%Y")
                .replaceAll("M+", "%m")
                .replaceAll("d+", "%d");
    }
}

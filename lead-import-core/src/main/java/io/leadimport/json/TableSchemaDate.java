package io.leadimport.json;

import io.leadimport.form.type.DateFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The formats of dates in a Table Schema: those of {@code strptime}, with {@code %Y}, {@code %m} and {@code %d}. */
final class TableSchemaDate {
    /** A month or day before another number, without a sign that tells where it ends. */
    private static final Pattern WITHOUT_SIGN = Pattern.compile("%[md](?=%)");

    private TableSchemaDate() {}

    /** The pattern of {@link DateFormat} for a format; null if it cannot be used. */
    static @Nullable String pattern(String format) {
        if (!format.contains("%Y")) {
            return null;
        }
        // one digit or two, but where no sign tells the end of the number
        String pattern = WITHOUT_SIGN
                .matcher(format)
                .replaceAll(number -> number.group().equals("%m") ? "MM" : "dd")
                .replace("%Y", "yyyy")
                .replace("%m", "M")
                .replace("%d", "d");
        return pattern.indexOf('%') >= 0 ? null : pattern;
    }

    /** The format for the pattern of a {@link DateFormat}; it may read dates with other numbers of digits too. */
    static String format(String pattern) {
        return pattern.replace("%", "%%")
                .replaceAll("[yu]+", "%Y")
                .replaceAll("M+", "%m")
                .replaceAll("d+", "%d");
    }
}

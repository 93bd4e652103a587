package io.leadimport.profile;

import io.leadimport.form.type.DateFormat;
import io.leadimport.form.type.NumberNotation;
import io.leadimport.internal.text.ColumnNames;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How the cells of one field are read in the files of one source. Immutable.
 *
 * @param dates how dates are written; null if as the form says
 * @param numbers how decimal numbers, percentages and amounts of money are written; null if as the form says
 * @param replacements from the text of a cell to the value that it stands for, such as the key of an option; only for choices, countries, languages and yes/no, so that a stored profile holds no personal data. Letter case and white space of the text do not
 *     count. Unmodifiable, sorted by text
 * @param cleanings how texts are tidied before they are read; unmodifiable
 */
public record FieldReading(
        @Nullable DateFormat dates,
        @Nullable NumberNotation numbers,
        Map<String, String> replacements,
        Set<Cleaning> cleanings) {
    /** The reading of a field of which a profile says nothing. */
    public static final FieldReading AS_FORM = new FieldReading(null, null, Map.of(), Set.of());

    /** The maximum number of replacements of a field. */
    public static final int MAX_REPLACEMENTS = 1_000;

    /**
     * Creates a reading.
     *
     * @throws IllegalArgumentException if a replaced text is blank, or two of them differ only in letter case and white space, or
     *     there are more than {@value #MAX_REPLACEMENTS}
     */
    public FieldReading {
        replacements = Collections.unmodifiableMap(new TreeMap<>(replacements));
        if (replacements.size() > MAX_REPLACEMENTS) {
            throw new IllegalArgumentException("a field has at most " + MAX_REPLACEMENTS + " replacements");
        }
        long keys =
                replacements.keySet().stream().map(ColumnNames::key).distinct().count();
        if (keys < replacements.size() || replacements.keySet().stream().anyMatch(FieldReading::isBlank)) {
            throw new IllegalArgumentException("the replaced texts of a field must be distinct and must not be blank");
        }
        replacements.values().forEach(value -> Objects.requireNonNull(value, "replacement"));
        Set<Cleaning> sorted = EnumSet.noneOf(Cleaning.class);
        sorted.addAll(cleanings);
        cleanings = Collections.unmodifiableSet(sorted);
    }

    private static boolean isBlank(String text) {
        return ColumnNames.key(text).isEmpty();
    }

    /**
     * Returns a copy with another format of dates.
     *
     * @param format the format; null for that of the form
     * @return the copy
     */
    public FieldReading withDates(@Nullable DateFormat format) {
        return new FieldReading(format, numbers, replacements, cleanings);
    }

    /**
     * Returns a copy with another notation of numbers.
     *
     * @param notation the notation; null for that of the form
     * @return the copy
     */
    public FieldReading withNumbers(@Nullable NumberNotation notation) {
        return new FieldReading(dates, notation, replacements, cleanings);
    }

    /**
     * Returns a copy with one more replacement. It takes the place of another one for the same text.
     *
     * @param text the text of a cell
     * @param value what it stands for: a text that the form accepts
     * @return the copy
     * @throws IllegalArgumentException if the text is blank
     */
    public FieldReading withReplacement(String text, String value) {
        Map<String, String> more = new TreeMap<>(replacements);
        more.keySet().removeIf(other -> ColumnNames.key(other).equals(ColumnNames.key(text)));
        more.put(text, value);
        return new FieldReading(dates, numbers, more, cleanings);
    }

    /**
     * Returns a copy with one more cleaning.
     *
     * @param cleaning the cleaning
     * @return the copy
     */
    public FieldReading withCleaning(Cleaning cleaning) {
        Set<Cleaning> more = EnumSet.of(cleaning);
        more.addAll(cleanings);
        return new FieldReading(dates, numbers, replacements, more);
    }

    /** {@return true if this reads every cell as the form says} */
    public boolean isAsForm() {
        return equals(AS_FORM);
    }

    /** {@return what is declared, without the replaced texts, which come from cells} */
    @Override
    public String toString() {
        return "FieldReading[dates=" + dates + ", numbers=" + numbers + ", replacements=" + replacements.size()
                + ", cleanings=" + cleanings + "]";
    }
}

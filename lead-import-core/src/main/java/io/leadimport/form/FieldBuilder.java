package io.leadimport.form;

import io.leadimport.form.FieldType.CalendarDate;
import io.leadimport.form.FieldType.Choice;
import io.leadimport.form.FieldType.DecimalNumber;
import io.leadimport.form.FieldType.Text;
import io.leadimport.form.FieldType.YesNo;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Refines a field. By default a field is optional, not strict, not unique, without bounds, and labelled with its name. What
 * does not fit the field's type is refused at once, with {@link InvalidFormException}. Not thread-safe.
 */
public final class FieldBuilder {
    private static final int MAX_DIGITS = 1_000;
    private static final int MAX_NAME_LENGTH = 200;

    private final String name;
    private FieldType type;
    private String label;
    private List<String> aliases = List.of();
    private boolean required;
    private boolean strict;
    private boolean unique;
    private @Nullable Integer minLength;
    private @Nullable Integer maxLength;
    private @Nullable Comparable<?> minimum;
    private @Nullable Comparable<?> maximum;
    private @Nullable Pattern pattern;
    private List<String> allowed = List.of();

    FieldBuilder(String name, FieldType type) {
        this.name = Objects.requireNonNull(name, "name");
        this.type = Objects.requireNonNull(type, "type");
        this.label = name;
    }

    /**
     * Gives the field a title.
     *
     * @param text what people read, and what heads the column in the template
     * @return this
     */
    public FieldBuilder label(String text) {
        label = Objects.requireNonNull(text, "label");
        return this;
    }

    /**
     * Names further headers that the field's column may have in files of other systems, such as {@code E-Mail Address}.
     *
     * @param headers the headers; letter case, white space and Unicode form do not count
     * @return this
     */
    public FieldBuilder aliases(String... headers) {
        aliases = Stream.concat(aliases.stream(), Stream.of(headers)).toList();
        return this;
    }

    /**
     * Makes a blank cell an error, and every other problem of a cell too.
     *
     * @return this
     */
    public FieldBuilder required() {
        required = true;
        return this;
    }

    /**
     * Makes every problem of a filled cell an error; a blank one is still fine.
     *
     * @return this
     */
    public FieldBuilder strict() {
        strict = true;
        return this;
    }

    /**
     * Lets a value stand in one row of the file only. Blank cells are not compared; numbers, dates and choices are compared
     * by value, e-mail addresses ignoring case, text exactly.
     *
     * @return this
     */
    public FieldBuilder unique() {
        unique = true;
        return this;
    }

    /**
     * Bounds the length of the text from below.
     *
     * @param units the fewest UTF-16 units, from 0
     * @return this
     */
    public FieldBuilder minLength(int units) {
        minLength = length("minLength", units);
        return this;
    }

    /**
     * Bounds the length of the text from above.
     *
     * @param units the most UTF-16 units, from 0
     * @return this
     */
    public FieldBuilder maxLength(int units) {
        maxLength = length("maxLength", units);
        return this;
    }

    /**
     * Bounds a number, a date or a time from below.
     *
     * @param bound the least value: a number with a point, or a date or time as in ISO 8601
     * @return this
     */
    public FieldBuilder min(String bound) {
        minimum = bound("min", bound);
        return this;
    }

    /**
     * Bounds a number, a date or a time from above.
     *
     * @param bound the greatest value: a number with a point, or a date or time as in ISO 8601
     * @return this
     */
    public FieldBuilder max(String bound) {
        maximum = bound("max", bound);
        return this;
    }

    /**
     * Asks that the whole text matches a regular expression; of a number, as it is written plainly. Matching is bounded, so that no expression can hang an import.
     *
     * @param regex a pattern of {@link Pattern}
     * @return this
     */
    public FieldBuilder pattern(String regex) {
        if (FieldPattern.repetitions(regex) > FieldPattern.MAX_REPETITIONS) {
            String what = "has a pattern that repeats something more than " + FieldPattern.MAX_REPETITIONS + " times: ";
            throw refused(what + regex, null);
        }
        try {
            pattern = Pattern.compile(regex);
        } catch (PatternSyntaxException | StackOverflowError e) {
            throw refused("has a bad pattern: " + regex, e);
        }
        return this;
    }

    /**
     * Declares how a date is written.
     *
     * @param datePattern a pattern of {@link DateFormat}, such as {@code dd.MM.yyyy}
     * @return this
     */
    public FieldBuilder format(String datePattern) {
        if (!(type instanceof CalendarDate)) {
            throw refused("is not a date, so it has no format " + datePattern, null);
        }
        try {
            type = new CalendarDate(DateFormat.of(datePattern));
        } catch (IllegalArgumentException e) {
            throw refused("has a bad format: it " + e.getMessage(), e);
        }
        return this;
    }

    /**
     * Declares how a decimal number is written. Bounds and allowed values are given with a point, whatever the notation.
     *
     * @param notation the notation
     * @return this
     */
    public FieldBuilder notation(NumberNotation notation) {
        if (type instanceof DecimalNumber) {
            type = new DecimalNumber(notation);
        } else if (type instanceof Percentage) {
            type = new Percentage(notation);
        } else {
            throw refused("is no decimal number, so it has no notation", null);
        }
        return this;
    }

    /**
     * Lets the offset of a date with a time be left out.
     *
     * @param zone the zone in which such times are
     * @return this
     */
    public FieldBuilder zone(ZoneId zone) {
        if (!(type instanceof DateAndTime)) {
            throw refused("is no date with a time, so it has no zone", null);
        }
        type = new DateAndTime(zone);
        return this;
    }

    /**
     * Allows only some values. For text, prefer {@link Fields#choice}.
     *
     * @param values the values, written as a cell would be
     * @return this
     */
    public FieldBuilder oneOf(List<String> values) {
        if (values.isEmpty()) {
            throw refused("has an empty list of allowed values", null);
        }
        allowed = List.copyOf(values);
        if (type instanceof YesNo) {
            throw refused("is yes or no, so a list of allowed values means nothing", null);
        }
        if (FieldBound.isNumber(type)) {
            allowed.forEach(value -> bound("allowed value", value));
        }
        return this;
    }

    FormField build() {
        Stream.concat(Stream.of(name, label), aliases.stream()).forEach(this::checkHeader);
        if (minLength != null && maxLength != null && minLength > maxLength) {
            throw refused("has a minLength above its maxLength", null);
        }
        if (minimum != null && maximum != null && FieldBound.compare(minimum, maximum) > 0) {
            throw refused("has a min above its max", null);
        }
        if (type instanceof Choice choice) {
            checkDistinct(choice.options());
        }
        if (type instanceof CalendarDate date
                && !allowed.stream().allMatch(text -> date.format().parse(text).isPresent())) {
            throw refused("has an allowed value that is no date as " + date.format(), null);
        }
        if (type instanceof YesNo yesNo) {
            checkDistinct(yesNo.yes());
            checkDistinct(yesNo.no());
            checkDistinct(
                    Stream.concat(yesNo.yes().stream(), yesNo.no().stream()).toList());
        }
        FieldConstraints constraints = new FieldConstraints(minLength, maxLength, minimum, maximum, pattern, allowed);
        return new FormField(name, label, aliases, type, required, strict, unique, constraints);
    }

    private void checkHeader(String header) {
        if (ColumnNames.key(header).isEmpty()) {
            throw refused("has a blank name, label or alias", null);
        }
        if (header.length() > MAX_NAME_LENGTH) {
            throw refused("has a name, label or alias of more than " + MAX_NAME_LENGTH + " characters", null);
        }
        if (ColumnNames.isReserved(header)) {
            throw refused("has a name, label or alias that is reserved for a column of the import itself", null);
        }
    }

    private void checkDistinct(List<String> options) {
        if (options.isEmpty()) {
            throw refused("has an empty list of choices", null);
        }
        Set<String> keys = new HashSet<>();
        for (String option : options) {
            String key = ColumnNames.key(option);
            if (key.isEmpty() || !keys.add(key)) {
                throw refused("has a blank choice, or two choices that differ in letter case or space only", null);
            }
        }
    }

    private int length(String constraint, int units) {
        if (!(type instanceof Text || type instanceof FieldType.Email || type instanceof Choice)) {
            throw refused("is not text, so " + constraint + " means nothing", null);
        }
        if (units < 0) {
            throw refused("has a " + constraint + " below 0: " + units, null);
        }
        return units;
    }

    private Comparable<?> bound(String constraint, String bound) {
        try {
            Comparable<?> value = FieldBound.of(type, bound);
            if (value != null) {
                return value instanceof BigDecimal number ? number(constraint, number) : value;
            }
        } catch (NumberFormatException | DateTimeException e) {
            throw refused("has a " + constraint + " that is no number or ISO date: " + bound, e);
        }
        throw refused("is neither a number nor a date, so " + constraint + " means nothing", null);
    }

    /** More than enough for every number that a cell may hold, and never so many that they fill the memory. */
    private BigDecimal number(String constraint, BigDecimal bound) {
        if (Math.abs((long) bound.scale()) + bound.precision() > MAX_DIGITS) {
            throw refused("has a " + constraint + " of more than " + MAX_DIGITS + " digits", null);
        }
        return bound;
    }

    private InvalidFormException refused(String why, @Nullable Throwable cause) {
        return new InvalidFormException(name, why, cause);
    }
}

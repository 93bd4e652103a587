package io.leadimport.form;

import io.leadimport.form.FieldType.CalendarDate;
import io.leadimport.form.FieldType.Choice;
import io.leadimport.form.FieldType.DecimalNumber;
import io.leadimport.form.FieldType.Text;
import io.leadimport.form.FieldType.YesNo;
import io.leadimport.form.PhoneNumber.Reading;
import io.leadimport.spi.LeadProperty;
import io.leadimport.spi.Money;
import jakarta.validation.metadata.PropertyDescriptor;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
    private boolean requiredByClass;
    private boolean strict;
    private boolean unique;
    private @Nullable Integer minLength;
    private @Nullable Integer maxLength;
    private @Nullable Integer minCount;
    private @Nullable Integer maxCount;
    private @Nullable Comparable<?> minimum;
    private @Nullable Comparable<?> maximum;
    private @Nullable Comparable<?> moreThan;
    private @Nullable Comparable<?> lessThan;
    private @Nullable Digits digits;
    private @Nullable Tense tense;
    private @Nullable Pattern pattern;
    private @Nullable String hint;
    private List<String> allowed = List.of();
    private WhenBlank whenBlank = WhenBlank.NOTHING;
    private @Nullable Class<?> declaringClass;
    private String declaringProperty = "";
    private List<Class<?>> groups = List.of();

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
     * Makes the field required in rows where another field has one of some values, or any value. Values are compared as {@link
     * #unique} compares those of the other field. A field of several conditions is required where one of them is met; a
     * condition on a field replaces an earlier one on the same. A cell with something in it that cannot be read counts as
     * filled, and as none of the values; the default value of the other field counts.
     *
     * @param field the name of the other field
     * @param values its values: a number with a point, a date as in ISO 8601, anything else as a cell would have it; none if
     *     every value makes this field required
     * @return this
     */
    public FieldBuilder requiredIf(String field, String... values) {
        whenBlank = whenBlank.requiredIf(Objects.requireNonNull(field, "field"), List.of(values));
        return this;
    }

    /**
     * Gives the field a value where its cell is blank, or its column is not there; it is never asked for then, not even if it
     * is required. A cell with something in it that cannot be read does not get it.
     *
     * @param value the value: a number with a point, a date as in ISO 8601, anything else as a cell would have it
     * @return this
     */
    public FieldBuilder defaultValue(String value) {
        whenBlank = whenBlank.defaultValue(Objects.requireNonNull(value, "value"));
        return this;
    }

    /**
     * Gives the field one value in every row. It is no column of the template, and a column of its name in a file is not
     * imported, with a warning.
     *
     * @param value the value: a number with a point, a date as in ISO 8601, anything else as a cell would have it
     * @return this
     */
    public FieldBuilder constant(String value) {
        whenBlank = whenBlank.constant(Objects.requireNonNull(value, "value"));
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
     * @param bound the least value: a number with a point, or a date or time as in ISO 8601; of money, the amount
     *     whatever its currency
     * @return this
     */
    public FieldBuilder min(String bound) {
        minimum = bound("min", bound);
        return this;
    }

    /**
     * Bounds a number, a date or a time from above.
     *
     * @param bound the greatest value: a number with a point, or a date or time as in ISO 8601; of money, the amount
     *     whatever its currency
     * @return this
     */
    public FieldBuilder max(String bound) {
        maximum = bound("max", bound);
        return this;
    }

    /**
     * Bounds a number, a date or a time from below, the bound excluded.
     *
     * @param bound a value that is too small: a number with a point, or a date or time as in ISO 8601
     * @return this
     */
    public FieldBuilder moreThan(String bound) {
        moreThan = bound("moreThan", bound);
        return this;
    }

    /**
     * Bounds a number, a date or a time from above, the bound excluded.
     *
     * @param bound a value that is too great: a number with a point, or a date or time as in ISO 8601
     * @return this
     */
    public FieldBuilder lessThan(String bound) {
        lessThan = bound("lessThan", bound);
        return this;
    }

    /**
     * Bounds the digits of a number, as {@code Digits} of Jakarta Validation does.
     *
     * @param integer the most digits before the decimal separator, from 0; leading zeros do not count
     * @param fraction the most digits after it, from 0; zeros at its end count
     * @return this
     */
    public FieldBuilder digits(int integer, int fraction) {
        if (!FieldBound.isNumber(type)) {
            throw refused("is no number, so digits mean nothing", null);
        }
        if (integer < 0 || fraction < 0) {
            throw refused("has digits below 0", null);
        }
        digits = new Digits(integer, fraction);
        return this;
    }

    /**
     * Asks that a date, a month or a date with a time is before the present one. The present is that of the clock of the
     * importer, or of the {@code RowValidator}, and of the clock's time zone: UTC where none was set.
     *
     * @return this
     */
    public FieldBuilder past() {
        return tense(Tense.PAST);
    }

    /**
     * As {@link #past}, or the present one.
     *
     * @return this
     */
    public FieldBuilder pastOrPresent() {
        return tense(Tense.PAST_OR_PRESENT);
    }

    /**
     * Asks that a date, a month or a date with a time is after the present one, see {@link #past}.
     *
     * @return this
     */
    public FieldBuilder future() {
        return tense(Tense.FUTURE);
    }

    /**
     * As {@link #future}, or the present one.
     *
     * @return this
     */
    public FieldBuilder futureOrPresent() {
        return tense(Tense.FUTURE_OR_PRESENT);
    }

    FieldBuilder tense(Tense asked) {
        if (!hasTense()) {
            throw refused("is neither a date nor a month, so it is neither past nor future", null);
        }
        tense = asked;
        return this;
    }

    private boolean hasTense() {
        return type instanceof CalendarDate || type instanceof MonthOfYear || type instanceof DateAndTime;
    }

    /**
     * Asks that the whole text matches a regular expression, and says what that means to people who cannot read one.
     *
     * @param regex a pattern of {@link Pattern}, as for {@link #pattern(String)}
     * @param meaning what the field takes, such as {@code two letters and five digits}
     * @return this
     */
    public FieldBuilder pattern(String regex, String meaning) {
        pattern(regex);
        if (meaning.isBlank()) {
            throw refused("has a blank hint", null);
        }
        hint = meaning;
        return this;
    }

    /**
     * Asks that the whole text matches a regular expression; of a number, as it is written plainly. Matching is bounded, so that no expression can hang an import.
     *
     * @param regex a pattern of {@link Pattern}
     * @return this
     */
    public FieldBuilder pattern(String regex) {
        pattern = compiled(regex, 0);
        hint = null;
        return this;
    }

    /** Compiles an expression within the bound; flags as {@link Pattern} has them. */
    Pattern compiled(String regex, int flags) {
        if (FieldPattern.repetitions(regex) > FieldPattern.MAX_REPETITIONS) {
            String what = "has a pattern that repeats something more than " + FieldPattern.MAX_REPETITIONS + " times: ";
            throw refused(what + regex, null);
        }
        try {
            return Pattern.compile(regex, flags);
        } catch (PatternSyntaxException | StackOverflowError e) {
            throw refused("has a bad pattern: " + regex, e);
        }
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
        } else if (type instanceof AmountOfMoney money) {
            type = money.written(notation);
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
     * Declares the words for yes and for no, instead of those of {@link Fields#yesNo}.
     *
     * @param yes what means yes, at least one; letter case, white space and Unicode form do not count
     * @param no what means no, as the others
     * @return this
     */
    public FieldBuilder words(List<String> yes, List<String> no) {
        if (!(type instanceof YesNo)) {
            throw refused("is not yes or no, so it has no words for them", null);
        }
        type = new YesNo(yes, no);
        return this;
    }

    /**
     * Adds an option to a choice, after those that are there.
     *
     * @param key what is stored
     * @param label what people read
     * @param synonyms what else a cell may hold beside key and label
     * @return this
     */
    public FieldBuilder option(String key, String label, String... synonyms) {
        Option option = new Option(key, label, List.of(synonyms));
        if (type instanceof Choice choice) {
            type = new Choice(and(choice.options(), option));
        } else if (type instanceof MultiChoice choices) {
            type = new MultiChoice(and(choices.options(), option));
        } else {
            throw refused("is no choice, so it has no option " + key, null);
        }
        return this;
    }

    private static <T> List<T> and(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }

    /**
     * Bounds how many options a cell of several may name from below. Of a blank cell nothing is asked.
     *
     * @param options the fewest, from 1
     * @return this
     */
    public FieldBuilder minCount(int options) {
        minCount = count("minCount", options);
        return this;
    }

    /**
     * Bounds how many options a cell of several may name from above.
     *
     * @param options the most, from 1
     * @return this
     */
    public FieldBuilder maxCount(int options) {
        maxCount = count("maxCount", options);
        return this;
    }

    private int count(String constraint, int options) {
        if (!(type instanceof MultiChoice)) {
            throw refused("is no choice of several, so " + constraint + " means nothing", null);
        }
        if (options < 1) {
            throw refused("has a " + constraint + " below 1: " + options, null);
        }
        return options;
    }

    /**
     * Looks phone numbers up, and lets the country code be left out. The values are in E.164.
     *
     * @param code where numbers without a country code are from: a code of two letters of ISO 3166-1, such as {@code DE}
     * @return this
     */
    public FieldBuilder region(String code) {
        return phone(Reading.OF_REGION, Objects.requireNonNull(code, "code"));
    }

    /**
     * Looks phone numbers up, which must begin with {@code +} or {@code 00} and a country code. The values are in E.164.
     *
     * @return this
     */
    public FieldBuilder international() {
        return phone(Reading.INTERNATIONAL, null);
    }

    private FieldBuilder phone(Reading reading, @Nullable String region) {
        if (!(type instanceof PhoneNumber number)) {
            throw refused("is no phone number, so it is of no region", null);
        }
        if (number.reading() != Reading.AS_WRITTEN && number.reading() != reading) {
            throw refused("cannot be both of a region and international", null);
        }
        try {
            type = new PhoneNumber(reading, region);
        } catch (IllegalArgumentException e) {
            throw refused("cannot be used: " + e.getMessage(), e);
        }
        return this;
    }

    /**
     * Lets the currency of an amount of money be left out.
     *
     * @param code the currency that is meant then: a code of ISO 4217
     * @return this
     */
    public FieldBuilder currency(String code) {
        AmountOfMoney money = money();
        type = new AmountOfMoney(money.notation(), currencyOf(code), money.currencies());
        return this;
    }

    /**
     * Allows only some currencies of an amount of money.
     *
     * @param codes codes of ISO 4217, in the order in which they are shown
     * @return this
     */
    public FieldBuilder currencies(String... codes) {
        AmountOfMoney money = money();
        List<Currency> currencies =
                Stream.of(codes).map(this::currencyOf).distinct().toList();
        if (currencies.isEmpty()) {
            throw refused("has an empty list of currencies", null);
        }
        type = new AmountOfMoney(money.notation(), money.currency(), currencies);
        return this;
    }

    private void checkMoney(String value) {
        try {
            Money.parse(value);
        } catch (IllegalArgumentException e) {
            throw refused("has an allowed value that is no money such as EUR 12.50: " + value, e);
        }
    }

    private AmountOfMoney money() {
        if (type instanceof AmountOfMoney money) {
            return money;
        }
        throw refused("is no amount of money, so it has no currency", null);
    }

    private Currency currencyOf(String code) {
        try {
            Currency currency = Currency.getInstance(code);
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException e) {
            throw refused("has an unknown currency: " + code, e);
        }
        throw refused("has a currency in which no amounts are written: " + code, null);
    }

    /**
     * Takes names of countries and languages in more languages than English.
     *
     * @param languages the languages
     * @return this
     */
    public FieldBuilder names(Locale... languages) {
        try {
            if (type instanceof CountryName country) {
                type = new CountryName(NameLanguages.more(country.languages(), List.of(languages)));
                return this;
            }
            if (type instanceof LanguageName language) {
                type = new LanguageName(NameLanguages.more(language.languages(), List.of(languages)));
                return this;
            }
        } catch (IllegalArgumentException e) {
            throw refused("takes names in a language that cannot be used: " + e.getMessage(), e);
        }
        throw refused("is neither a country nor a language, so it has no names", null);
    }

    /**
     * Allows only some values. For text, prefer {@link Fields#choice}.
     *
     * @param values the values, written as a cell would be; numbers with a point, amounts of money as
     *     {@code EUR 12.50}. One that the field does not take itself is
     *     refused, at the latest when the form is used first
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
        if (type instanceof AmountOfMoney) {
            allowed.forEach(this::checkMoney);
        }
        return this;
    }

    /**
     * Checks the field by the Jakarta Validation constraints that a class of the host declares for a property, those of the
     * host's own included, besides what the field asks itself. A property that does not take null makes the field
     * required. What the field can say too, such as {@code Size}, is checked at the speed of parsing; the provider is asked
     * for the rest, cell by cell. In a message of the host's, <code>{name}</code> is a text of the host's {@code
     * ValidationMessages}, or else an attribute of the constraint such as <code>{min}</code>; expressions such as
     * <code>${validatedValue}</code> are not evaluated, and shown as they are.
     *
     * <pre>{@code
     * text("vat_number").label("VAT number").constrainedBy(Customer.class, "vatNumber")
     * }</pre>
     *
     * @param type the class; no object of it is made
     * @param property the name of one of its properties, whose type takes the field's values
     * @param validationGroups the groups that are validated; none for the default group
     * @return this
     */
    public FieldBuilder constrainedBy(Class<?> type, String property, Class<?>... validationGroups) {
        declaringClass = Objects.requireNonNull(type, "type");
        declaringProperty = Objects.requireNonNull(property, "property");
        groups = List.of(validationGroups);
        return this;
    }

    String name() {
        return name;
    }

    /** Refuses a property that cannot hold the field's values, and bounds them by what it can hold. */
    void fit(String relation, LeadProperty property) {
        if (!PropertyFields.fits(this, property)) {
            String other = property.rawType().getSimpleName();
            throw refused(relation + ", which is a " + other + " and does not take its values", null);
        }
    }

    /** What may be chosen; empty for other types. */
    List<Option> options() {
        if (type instanceof Choice choice) {
            return choice.options();
        }
        return type instanceof MultiChoice choices ? choices.options() : List.of();
    }

    /** The Java type of its values. */
    Class<?> valueClass() {
        return type.accept(new ValueClasses());
    }

    boolean isRequired() {
        return required || requiredByClass;
    }

    /** Makes the field required because of the class that it fills, of which a constant may fill a property too. */
    void requiredByClass() {
        requiredByClass = true;
    }

    boolean isEmail() {
        return type instanceof FieldType.Email;
    }

    void labelByDefault(String text) {
        label = label.equals(name) ? text : label;
    }

    /** Bounds the length further; false if the field has none. */
    boolean narrowLength(int min, int max) {
        if (!hasLength()) {
            return false;
        }
        minLength = most(minLength, min, 0);
        maxLength = least(maxLength, max);
        return true;
    }

    /** Bounds how many options a cell names; false if it names one at most. */
    boolean narrowCount(int min, int max) {
        if (!(type instanceof MultiChoice)) {
            return false;
        }
        minCount = most(minCount, min, 1);
        maxCount = least(maxCount, max);
        return true;
    }

    /** The greater of two lower bounds; none where the only one is what there is at least anyway. */
    private static @Nullable Integer most(@Nullable Integer own, int min, int always) {
        if (own == null) {
            return min > always ? min : null;
        }
        return Math.max(own, min);
    }

    /** The lesser of two upper bounds; none where the only one is the greatest number. */
    private static @Nullable Integer least(@Nullable Integer own, int max) {
        if (own == null) {
            return max < Integer.MAX_VALUE ? max : null;
        }
        return Math.min(own, max);
    }

    /** Asks for a time before or after the present; false if the field has none, or the other is asked for already. */
    boolean narrowTense(Tense asked) {
        if (!hasTense() || tense != null && !asked.implies(tense) && !tense.implies(asked)) {
            return false;
        }
        tense = tense != null && tense.implies(asked) ? tense : asked;
        return true;
    }

    /** Bounds a number further; false if the field is none. */
    boolean narrowMin(BigDecimal bound, boolean inclusive) {
        if (!FieldBound.isNumber(type)) {
            return false;
        }
        if (inclusive) {
            minimum = minimum == null || FieldBound.compare(minimum, bound) < 0 ? bound : minimum;
        } else {
            moreThan = moreThan == null || FieldBound.compare(moreThan, bound) < 0 ? bound : moreThan;
        }
        return true;
    }

    /** As {@link #narrowMin}. */
    boolean narrowMax(BigDecimal bound, boolean inclusive) {
        if (!FieldBound.isNumber(type)) {
            return false;
        }
        if (inclusive) {
            maximum = maximum == null || FieldBound.compare(maximum, bound) > 0 ? bound : maximum;
        } else {
            lessThan = lessThan == null || FieldBound.compare(lessThan, bound) > 0 ? bound : lessThan;
        }
        return true;
    }

    /** Bounds the digits of a number further; false if the field is none. */
    boolean narrowDigits(int integer, int fraction) {
        if (!FieldBound.isNumber(type)) {
            return false;
        }
        digits = digits == null
                ? new Digits(integer, fraction)
                : new Digits(Math.min(integer, digits.integer()), Math.min(fraction, digits.fraction()));
        return true;
    }

    /** Asks for a pattern; false if the field is no text or has another. */
    boolean narrowPattern(String regex) {
        if (!hasLength() || pattern != null) {
            return false;
        }
        pattern(regex);
        return true;
    }

    FormField build(Validators validators) {
        PropertyConstraints declared = declared(validators);
        Stream.concat(Stream.of(name, label), aliases.stream()).forEach(this::checkHeader);
        if (minLength != null && maxLength != null && minLength > maxLength) {
            throw refused("has a minLength above its maxLength", null);
        }
        if (minCount != null && maxCount != null && minCount > maxCount) {
            throw refused("has a minCount above its maxCount", null);
        }
        checkBounds();
        checkOptions();
        if (type instanceof CalendarDate date
                && !allowed.stream().allMatch(text -> date.format().parse(text).isPresent())) {
            throw refused("has an allowed value that is no date as " + date.format(), null);
        }
        if (type instanceof AmountOfMoney money
                && money.currency() != null
                && !money.currencies().isEmpty()
                && !money.currencies().contains(money.currency())) {
            throw refused("does not allow the currency of an amount without one: " + money.currency(), null);
        }
        checkWhenBlank();
        FieldConstraints constraints = new FieldConstraints(
                minLength, maxLength, minCount, maxCount, minimum, maximum, moreThan, lessThan, digits, tense, pattern,
                hint, allowed, declared);
        return new FormField(name, label, aliases, type, isRequired(), strict, unique, constraints, whenBlank);
    }

    private void checkWhenBlank() {
        if (whenBlank.value() != null && type instanceof RecordReference) {
            throw refused("points at a record, which is looked up for a file only, so the form cannot give it", null);
        }
        if (whenBlank.value() != null && !whenBlank.requiredIf().isEmpty()) {
            throw refused("always has a value, so a condition on which it is required means nothing", null);
        }
        if (whenBlank.value() != null && unique) {
            throw refused("has one value for many rows, so it cannot be unique", null);
        }
        if (whenBlank.constant() != null && required) {
            throw refused("is constant, so it is never blank, and that it is required means nothing", null);
        }
        if (whenBlank.constant() != null && whenBlank.defaultValue() != null) {
            throw refused("is constant, so a default value means nothing", null);
        }
        if (isRequired() && !whenBlank.requiredIf().isEmpty()) {
            throw refused("is required always, so a condition means nothing", null);
        }
    }

    private @Nullable PropertyConstraints declared(Validators validators) {
        if (declaringClass == null) {
            return null;
        }
        String where = declaringClass.getName() + "." + declaringProperty;
        ClassConstraints declaredIn = new ClassConstraints(declaringClass, groups, validators.get());
        PropertyDescriptor property = declaredIn.descriptor().getConstraintsForProperty(declaringProperty);
        if (property == null) {
            throw refused("is constrained by " + where + ", which is not there or has no constraints", null);
        }
        LeadProperty target = PropertyFields.property(declaringClass, property);
        fit("is constrained by " + where, target);
        return new DeclaredConstraints(declaredIn, property, target, this).carryOver();
    }

    private void checkBounds() {
        if (minimum != null && maximum != null && FieldBound.compare(minimum, maximum) > 0) {
            throw refused("has a min above its max", null);
        }
        boolean none = isReached(moreThan, maximum) || isReached(minimum, lessThan) || isReached(moreThan, lessThan);
        if (none) {
            throw refused("has no value between its bounds", null);
        }
    }

    /** Whether a lower bound is at or above an upper one, one of them excluded. */
    private static boolean isReached(@Nullable Comparable<?> lower, @Nullable Comparable<?> upper) {
        return lower != null && upper != null && FieldBound.compare(lower, upper) >= 0;
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

    private void checkOptions() {
        String fault = null;
        if (type instanceof Choice choice) {
            fault = OptionTexts.fault(choice.options(), "");
        } else if (type instanceof MultiChoice choices) {
            fault = OptionTexts.fault(choices.options(), MultiChoice.SEPARATORS);
        } else if (type instanceof YesNo yesNo) {
            fault = yesNo.yes().isEmpty() || yesNo.no().isEmpty()
                    ? "has an empty list of choices"
                    : OptionTexts.fault(List.of(meaning(yesNo.yes()), meaning(yesNo.no())), "");
        }
        if (fault != null) {
            throw refused(fault, null);
        }
    }

    private static Option meaning(List<String> texts) {
        return new Option(texts.get(0), texts.get(0), texts);
    }

    private int length(String constraint, int units) {
        if (!hasLength()) {
            throw refused("is not text, so " + constraint + " means nothing", null);
        }
        if (units < 0) {
            throw refused("has a " + constraint + " below 0: " + units, null);
        }
        return units;
    }

    private boolean hasLength() {
        return type instanceof Text
                || type instanceof FieldType.Email
                || type instanceof Choice
                || type instanceof PhoneNumber;
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

    InvalidFormException refused(String why, @Nullable Throwable cause) {
        return new InvalidFormException(name, why, cause);
    }
}

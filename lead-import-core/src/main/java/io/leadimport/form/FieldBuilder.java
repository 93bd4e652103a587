package io.leadimport.form;

import io.leadimport.form.type.DateFormat;
import io.leadimport.form.type.FieldConstraints;
import io.leadimport.form.type.FieldType;
import io.leadimport.form.type.NumberNotation;
import io.leadimport.form.type.Option;
import io.leadimport.form.type.ReferenceType;
import io.leadimport.form.type.TemporalBound;
import io.leadimport.internal.jakarta.ClassConstraints;
import io.leadimport.internal.jakarta.ConstraintTransfer;
import io.leadimport.internal.jakarta.PropertyConstraints;
import io.leadimport.internal.jakarta.PropertyFit;
import io.leadimport.internal.jakarta.Validators;
import io.leadimport.internal.text.ColumnNames;
import io.leadimport.internal.text.NameInWords;
import io.leadimport.spi.bean.LeadProperty;
import jakarta.validation.metadata.PropertyDescriptor;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Refines a field. By default a field is optional, not strict, not unique, without bounds, and labelled with its name. What
 * does not fit the field's type is refused at once, with {@link InvalidFormException}. Not thread-safe.
 */
public final class FieldBuilder {
    private static final int MAX_NAME_LENGTH = 200;

    private final String name;
    private final RefinedType type;
    private final ConstraintsBuilder constraints;
    private @Nullable String label;
    private List<String> aliases = List.of();
    private boolean requiredByClass;
    private ValuePolicy policy = ValuePolicy.OPTIONAL;
    private @Nullable Class<?> declaringClass;
    private String declaringProperty = "";
    private List<Class<?>> groups = List.of();
    private @Nullable PropertyConstraints filled;

    FieldBuilder(String name, FieldType type) {
        this.name = Objects.requireNonNull(name, "name");
        this.type = new RefinedType(name, Objects.requireNonNull(type, "type"));
        this.constraints = new ConstraintsBuilder(this.type);
    }

    private FieldBuilder(FieldBuilder other) {
        this.name = other.name;
        this.type = new RefinedType(name, other.type.get());
        this.constraints = other.constraints.copy(type);
        this.label = other.label;
        this.aliases = other.aliases;
        this.requiredByClass = other.requiredByClass;
        this.policy = other.policy;
        this.declaringClass = other.declaringClass;
        this.declaringProperty = other.declaringProperty;
        this.groups = other.groups;
    }

    /** {@return a builder of the same field; changing one of the two does not change the other} */
    public FieldBuilder copy() {
        return new FieldBuilder(this);
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
        policy = policy.withRequired();
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
        policy = policy.withRequiredIf(Objects.requireNonNull(field, "field"), List.of(values));
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
        policy = policy.withDefaultValue(Objects.requireNonNull(value, "value"));
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
        policy = policy.withConstant(Objects.requireNonNull(value, "value"));
        return this;
    }

    /**
     * Makes every problem of a filled cell an error; a blank one is still fine.
     *
     * @return this
     */
    public FieldBuilder strict() {
        policy = policy.withStrict();
        return this;
    }

    /**
     * Lets a value stand in one row of the file only. Blank cells are not compared; numbers, dates and choices are compared
     * by value, e-mail addresses ignoring case, text exactly. A value that stands in an earlier row too is an error if the field is
     * required or strict; else it is a warning, and the lead is stored without it.
     *
     * @return this
     */
    public FieldBuilder unique() {
        constraints.unique();
        return this;
    }

    /**
     * Bounds the length of the text from below.
     *
     * @param units the fewest UTF-16 units, from 0
     * @return this
     */
    public FieldBuilder minLength(int units) {
        constraints.minLength(units);
        return this;
    }

    /**
     * Bounds the length of the text from above.
     *
     * @param units the most UTF-16 units, from 0
     * @return this
     */
    public FieldBuilder maxLength(int units) {
        constraints.maxLength(units);
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
        constraints.min(bound);
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
        constraints.max(bound);
        return this;
    }

    /**
     * Bounds a number, a date or a time from below, the bound excluded.
     *
     * @param bound a value that is too small: a number with a point, or a date or time as in ISO 8601
     * @return this
     */
    public FieldBuilder greaterThan(String bound) {
        constraints.greaterThan(bound);
        return this;
    }

    /**
     * Bounds a number, a date or a time from above, the bound excluded.
     *
     * @param bound a value that is too great: a number with a point, or a date or time as in ISO 8601
     * @return this
     */
    public FieldBuilder lessThan(String bound) {
        constraints.lessThan(bound);
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
        constraints.digits(integer, fraction);
        return this;
    }

    /**
     * Asks that a date, a month or a date with a time is before the present one. The present is that of the clock of the
     * importer, or of the {@code RowValidator}, and of the clock's time zone: UTC where none was set.
     *
     * @return this
     */
    public FieldBuilder past() {
        return temporal(TemporalBound.PAST);
    }

    /**
     * As {@link #past}, or the present one.
     *
     * @return this
     */
    public FieldBuilder pastOrPresent() {
        return temporal(TemporalBound.PAST_OR_PRESENT);
    }

    /**
     * Asks that a date, a month or a date with a time is after the present one, see {@link #past}.
     *
     * @return this
     */
    public FieldBuilder future() {
        return temporal(TemporalBound.FUTURE);
    }

    /**
     * As {@link #future}, or the present one.
     *
     * @return this
     */
    public FieldBuilder futureOrPresent() {
        return temporal(TemporalBound.FUTURE_OR_PRESENT);
    }

    public FieldBuilder temporal(TemporalBound asked) {
        constraints.temporal(asked);
        return this;
    }

    /**
     * Asks that the whole text matches a regular expression, and says what that means to people who cannot read one.
     *
     * @param regex a pattern of {@link Pattern}, as for {@link #pattern(String)}
     * @param meaning what the field takes, such as {@code two letters and five digits}
     * @return this
     */
    public FieldBuilder pattern(String regex, String meaning) {
        constraints.pattern(regex, Objects.requireNonNull(meaning, "meaning"));
        return this;
    }

    /**
     * Asks that the whole text matches a regular expression; of a number, as it is written plainly. Matching is
     * bounded, so that no expression can hang an import.
     *
     * @param regex a pattern of {@link Pattern}
     * @return this
     */
    public FieldBuilder pattern(String regex) {
        constraints.pattern(regex, null);
        return this;
    }

    /**
     * Declares how a date is written.
     *
     * @param datePattern a pattern of {@link DateFormat}, such as {@code dd.MM.yyyy}
     * @return this
     */
    public FieldBuilder format(String datePattern) {
        type.format(datePattern);
        return this;
    }

    /**
     * Declares how a decimal number is written. Bounds and allowed values are given with a point, whatever the notation.
     *
     * @param notation the notation
     * @return this
     */
    public FieldBuilder notation(NumberNotation notation) {
        type.notation(notation);
        return this;
    }

    /**
     * Lets the offset of a date with a time be left out.
     *
     * @param zone the zone in which such times are
     * @return this
     */
    public FieldBuilder zone(ZoneId zone) {
        type.zone(zone);
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
        type.words(yes, no);
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
        type.option(key, label, synonyms);
        return this;
    }

    /**
     * Bounds how many options a cell of several may name from below. Of a blank cell nothing is asked.
     *
     * @param options the fewest, from 1
     * @return this
     */
    public FieldBuilder minCount(int options) {
        constraints.minCount(options);
        return this;
    }

    /**
     * Bounds how many options a cell of several may name from above.
     *
     * @param options the most, from 1
     * @return this
     */
    public FieldBuilder maxCount(int options) {
        constraints.maxCount(options);
        return this;
    }

    /**
     * Looks phone numbers up, and lets the country code be left out. The values are in E.164.
     *
     * @param code where numbers without a country code are from: a code of two letters of ISO 3166-1, such as {@code DE}
     * @return this
     */
    public FieldBuilder region(String code) {
        type.phone(Objects.requireNonNull(code, "code"));
        return this;
    }

    /**
     * Looks phone numbers up, which must begin with {@code +} or {@code 00} and a country code. The values are in E.164.
     *
     * @return this
     */
    public FieldBuilder international() {
        type.phone(null);
        return this;
    }

    /**
     * Lets the currency of an amount of money be left out.
     *
     * @param code the currency that is meant then: a code of ISO 4217
     * @return this
     */
    public FieldBuilder currency(String code) {
        type.currency(code);
        return this;
    }

    /**
     * Allows only some currencies of an amount of money.
     *
     * @param codes codes of ISO 4217, in the order in which they are shown
     * @return this
     */
    public FieldBuilder currencies(String... codes) {
        type.currencies(codes);
        return this;
    }

    /**
     * Takes names of countries and languages in more languages than English.
     *
     * @param languages the languages
     * @return this
     */
    public FieldBuilder names(Locale... languages) {
        type.names(List.of(languages));
        return this;
    }

    /**
     * Allows only some values. For text, prefer {@link Fields#choice}.
     *
     * @param values the values, written as a cell would be; numbers with a point, amounts of money as {@code EUR 12.50}.
     *     One that the field does not take itself is refused when the form is built
     * @return this
     */
    public FieldBuilder oneOf(List<String> values) {
        constraints.oneOf(values);
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

    /** {@return the field's name} */
    public String name() {
        return name;
    }

    /** Makes the field fill a property of the class of a form, and takes over what the class declares for it. */
    void fills(ClassConstraints owner, LeadProperty property) {
        label = label == null ? NameInWords.of(name) : label;
        requiredByClass |= property.rawType().isPrimitive();
        if (owner.descriptor().getConstraintsForProperty(name) != null) {
            declaringClass = owner.type();
            declaringProperty = name;
            groups = owner.groups();
        }
        fit("fills " + owner.type().getName() + "." + name, property);
        filled = PropertyConstraints.none(owner, property);
    }

    /** Refuses a property that cannot hold the field's values, and narrows them to what it can hold. */
    private void fit(String relation, LeadProperty property) {
        String other = relation + ", which is a " + property.rawType().getSimpleName();
        Class<?> valueClass = type.get().valueClass();
        if (!PropertyFit.fits(
                property, valueClass, type.options().stream().map(Option::key).toList())) {
            throw type.refused(other + " and does not take its values", null);
        }
        BigDecimal greatest = PropertyFit.greatest(property);
        if (greatest != null) {
            BigDecimal least = valueClass == Long.class ? greatest.add(BigDecimal.ONE) : greatest;
            if (!constraints.limit(least.negate(), greatest)) {
                throw type.refused(other + ", and has a bound beyond its range", null);
            }
        }
    }

    /** Builds the field; called once, on a copy that belongs to the form. */
    FormField build(Validators validators) {
        PropertyConstraints declared = declared(validators);
        String title = label == null ? name : label;
        Stream.concat(Stream.of(name, title), aliases.stream()).forEach(this::checkHeader);
        FieldConstraints asked = constraints.build();
        type.check();
        checkPolicy(asked.unique());
        ValuesOfForm.checkAllowed(name, type.get(), asked.allowed());
        ValuePolicy refined = isRequired() ? policy.withRequired() : policy;
        return new FormField(name, title, aliases, type.get(), refined, asked, declared);
    }

    private boolean isRequired() {
        return policy.required() || requiredByClass;
    }

    private void checkPolicy(boolean unique) {
        if (policy.value() != null && type.get() instanceof ReferenceType) {
            throw refused("points at a record, which is looked up for a file only, so the form cannot give it", null);
        }
        if (policy.value() != null && !policy.requiredIf().isEmpty()) {
            throw refused("always has a value, so a condition on which it is required means nothing", null);
        }
        if (policy.value() != null && unique) {
            throw refused("has one value for many rows, so it cannot be unique", null);
        }
        if (policy.constant() != null && policy.required()) {
            throw refused("is constant, so it is never blank, and that it is required means nothing", null);
        }
        if (policy.constant() != null && policy.defaultValue() != null) {
            throw refused("is constant, so a default value means nothing", null);
        }
        if (isRequired() && !policy.requiredIf().isEmpty()) {
            throw refused("is required always, so a condition means nothing", null);
        }
    }

    private @Nullable PropertyConstraints declared(Validators validators) {
        if (declaringClass == null) {
            return filled;
        }
        String where = declaringClass.getName() + "." + declaringProperty;
        ClassConstraints declaredIn = new ClassConstraints(declaringClass, groups, validators.get());
        PropertyDescriptor property = declaredIn.descriptor().getConstraintsForProperty(declaringProperty);
        if (property == null) {
            throw refused("is constrained by " + where + ", which is not there or has no constraints", null);
        }
        LeadProperty target = PropertyFit.property(declaringClass, property);
        fit("is constrained by " + where, target);
        PropertyConstraints declared =
                new ConstraintTransfer(declaredIn, property, target, constraints).carryOver(isRequired());
        requiredByClass |= !declared.takesNull();
        return declared;
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

    private InvalidFormException refused(String why, @Nullable Throwable cause) {
        return type.refused(why, cause);
    }
}

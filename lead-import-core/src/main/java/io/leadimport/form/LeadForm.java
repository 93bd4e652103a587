package io.leadimport.form;

import io.leadimport.form.type.ConstraintSource;
import io.leadimport.form.type.CustomType;
import io.leadimport.form.type.DateFormat;
import io.leadimport.form.type.NumberNotation;
import io.leadimport.form.type.TemporalBound;
import io.leadimport.internal.jakarta.ClassConstraints;
import io.leadimport.internal.jakarta.Validators;
import io.leadimport.internal.text.HeaderIndex;
import io.leadimport.internal.type.CountryType;
import io.leadimport.internal.type.DateType;
import io.leadimport.internal.type.DecimalType;
import io.leadimport.internal.type.LanguageType;
import io.leadimport.internal.type.MoneyType;
import io.leadimport.internal.type.PercentType;
import io.leadimport.spi.bean.LeadClass;
import io.leadimport.spi.bean.LeadProperty;
import jakarta.validation.ValidatorFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A lead registration form: the fields that a lead has in one portal. Immutable and thread-safe; two forms are equal if a
 * file means the same to both.
 */
public final class LeadForm {
    private final String name;
    private final List<FormField> fields;
    private final @Nullable ClassConstraints leadClass;
    private final String digest;

    private LeadForm(String name, List<FormField> fields, @Nullable ClassConstraints leadClass) {
        this.name = name;
        this.fields = List.copyOf(fields);
        this.leadClass = leadClass;
        this.digest = CanonicalForm.text(name, fields, leadClass).digest();
    }

    /**
     * Begins a form.
     *
     * @param name the form's name, as people read it
     * @return a builder
     */
    public static Builder named(String name) {
        return new Builder(Objects.requireNonNull(name, "name"));
    }

    /** {@return the form's name} */
    public String name() {
        return name;
    }

    /** {@return the fields, in the order of the form; unmodifiable} */
    public List<FormField> fields() {
        return fields;
    }

    /**
     * Finds a field.
     *
     * @param fieldName a field's name, exactly
     * @return the field, or empty if the form has none of that name
     */
    public Optional<FormField> field(String fieldName) {
        return fields.stream().filter(field -> field.name().equals(fieldName)).findFirst();
    }

    /** {@return the class that a lead of this form is an object of, see {@link Builder#objectsOf}; empty without one} */
    public Optional<ConstraintSource> constrainedBy() {
        return Optional.ofNullable(leadClass);
    }

    /**
     * The SHA-256 of the form's canonical text in UTF-8. Hosts store it, so it stays the same from one version of this library to
     * another.
     *
     * <p>The canonical text consists of lines that each end with a line feed. A line is a keyword and its values, each after one
     * space and in quotation marks, with a backslash before each quotation mark and backslash in it. What has its default has no
     * line. The text begins with {@code form} and the form's name. Then each field follows, in the order of the form, with these
     * lines in this order:
     *
     * <table>
     * <caption>The lines of a field</caption>
     * <tr><th>Keyword</th><th>Values</th><th>Default</th></tr>
     * <tr><td>{@code field}</td><td>its name</td><td></td></tr>
     * <tr><td>{@code label}</td><td>its label</td><td>its name</td></tr>
     * <tr><td>{@code alias}</td><td>an alias; a line for each</td><td>none</td></tr>
     * <tr><td>{@code type}</td><td>the name of the method of {@link Fields} that makes such a field</td><td></td></tr>
     * <tr><td>what is particular to the type</td><td>see below</td><td></td></tr>
     * <tr><td>{@code required}, {@code strict}, {@code unique}</td><td>no value</td><td>not so</td></tr>
     * <tr><td>{@code minLength}, {@code maxLength}, {@code minCount}, {@code maxCount}</td><td>a whole number</td>
     *     <td>none</td></tr>
     * <tr><td>{@code min}, {@code max}, {@code moreThan}, {@code lessThan}</td>
     *     <td>a number without an exponent and without zeros at the end of its fraction; else the date or time, as the {@code
     *     toString} of its class in {@code java.time} writes it, with a plus sign before a year beyond 9999</td><td>none</td></tr>
     * <tr><td>{@code digits}</td><td>the most digits before the decimal separator, and after it</td><td>none</td></tr>
     * <tr><td>{@code tense}</td><td>{@link TemporalBound#code}</td><td>none</td></tr>
     * <tr><td>{@code pattern}, {@code hint}</td><td>the expression; what it asks for</td><td>none</td></tr>
     * <tr><td>{@code oneOf}</td><td>an allowed value, as the form has it; a line for each</td><td>none</td></tr>
     * <tr><td>{@code group}, {@code constraint}</td><td>of {@link FieldBuilder#constrainedBy}, see below</td><td>none</td></tr>
     * <tr><td>{@code requiredIf}</td><td>the name of another field; a line for each, and after it a line {@code
     *     requiredIfValue} for each of the values</td><td>none</td></tr>
     * <tr><td>{@code defaultValue}, {@code constant}</td><td>the value, as the form has it</td><td>none</td></tr>
     * </table>
     *
     * <p>Particular to a type are {@code decimalChar} and {@code groupChar} of a {@code decimal}, {@code percent} and {@code
     * money} (by default {@code .} and none); {@code format}, the pattern of a {@code date} (by default {@code yyyy-MM-dd}), or
     * {@code formatLocale}, the tag of the locale of which its format is; a line {@code yes} and {@code no} for each word of a {@code yesNo} (by default those of {@link Fields#yesNo}); for each option
     * of a {@code choice} and of {@code choices} its key as {@code option}, its label as {@code optionLabel} (by default the key)
     * and a line {@code synonym} for each synonym; {@code zone}, the id of the zone of a {@code dateTime}; {@code international},
     * without a value, or {@code region} of a {@code phone}; {@code currency}, and a line {@code currencies} for each allowed
     * currency, of {@code money}; a line {@code names} with the tag of each language of a {@code country} and a {@code language},
     * in the order of the tags; and {@code customType}, the {@link CustomType#name} of a {@code custom} type.
     *
     * <p>After the fields of a form that is made of a class there is a line {@code object}, followed by its {@code group} and
     * {@code constraint} lines. A {@code group} is the binary name of a validation group. A {@code constraint} is the binary name of
     * the annotation, and each of its attributes that has not its default, in the order of their names: a space, the name, {@code
     * =} and the value. The name of a class or of a constant stands as it is, a floating-point number as {@link
     * Double#toHexString} writes it, an annotation by its binary name, an array in brackets with a comma between two elements, and
     * all else in quotation marks as above. Before the constraint of an element of a list stands its index among the type
     * arguments, in brackets, and a space; before the constraint of a property of the class of the form the name of the property
     * and a space. The lines are in the order of their UTF-16 units. The name of the class itself is not part of the text.
     *
     * @return SHA-256, 64 lower-case hexadecimal digits
     */
    public String digest() {
        return digest;
    }

    /**
     * The same form for a file in which all dates are written in one way.
     *
     * @param format how
     * @return the form
     */
    public LeadForm withDateFormat(DateFormat format) {
        return new LeadForm(
                name, fields.stream().map(field -> dated(field, format)).toList(), leadClass);
    }

    static FormField dated(FormField field, DateFormat format) {
        if (!(field.type() instanceof DateType date)) {
            return field;
        }
        List<String> allowed = field.constraints().allowed().stream()
                .flatMap(text -> date.format().parse(text).stream())
                .map(format::format)
                .toList();
        return field.typed(new DateType(format), allowed);
    }

    /**
     * The same form for a file in which all decimal numbers are written in one way.
     *
     * @param notation how
     * @return the form
     */
    public LeadForm withNumberNotation(NumberNotation notation) {
        return new LeadForm(
                name, fields.stream().map(field -> numbered(field, notation)).toList(), leadClass);
    }

    static FormField numbered(FormField field, NumberNotation notation) {
        if (field.type() instanceof DecimalType) {
            return field.typed(new DecimalType(notation), field.constraints().allowed());
        }
        if (field.type() instanceof MoneyType money) {
            return field.typed(money.withNotation(notation), field.constraints().allowed());
        }
        return field.type() instanceof PercentType
                ? field.typed(new PercentType(notation), field.constraints().allowed())
                : field;
    }

    /**
     * The same form for a file in which countries and languages may also be named in some more languages.
     *
     * @param languages the languages; English is always one, and those of the form stay
     * @return the form
     * @throws IllegalArgumentException if the Java platform has no data of one
     */
    public LeadForm withNameLanguages(Locale... languages) {
        List<Locale> more = List.of(languages);
        return new LeadForm(
                name, fields.stream().map(field -> named(field, more)).toList(), leadClass);
    }

    private static FormField named(FormField field, List<Locale> more) {
        List<String> allowed = field.constraints().allowed();
        if (field.type() instanceof CountryType country) {
            return field.typed(country.withLanguages(more), allowed);
        }
        return field.type() instanceof LanguageType language
                ? field.typed(language.withLanguages(more), allowed)
                : field;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LeadForm form && form.digest.equals(digest);
    }

    @Override
    public int hashCode() {
        return digest.hashCode();
    }

    /** {@return the form's name and the number of its fields} */
    @Override
    public String toString() {
        return "LeadForm[" + name + ", fields=" + fields.size() + "]";
    }

    /** Gathers the fields of a form. Not thread-safe. */
    public static final class Builder {
        private final String name;
        private final List<FieldBuilder<?>> builders = new ArrayList<>();
        private boolean strict;
        private @Nullable Class<?> objectType;
        private List<Class<?>> groups = List.of();
        private @Nullable ValidatorFactory validators;

        private Builder(String name) {
            this.name = name;
        }

        /**
         * Adds a field after those that are there, as it is now: what is done to its builder later changes no form that has
         * it, and what this form does to it, such as {@link #strict}, no other.
         *
         * @param field a field of {@link Fields}
         * @return this
         */
        public Builder field(FieldBuilder<?> field) {
            builders.add(field.copy());
            return this;
        }

        /**
         * Makes every field of the form strict, see {@link FieldBuilder#strict}.
         *
         * @return this
         */
        public Builder strict() {
            strict = true;
            return this;
        }

        /**
         * Makes an object of each row and validates it as a whole; {@link io.leadimport.spi.NewLead#as} gives it. Each field
         * fills the property of its name, and the constraints of that property hold as with {@link FieldBuilder#constrainedBy}.
         * A field without a label is labelled with its property's name in words, and a field that fills a primitive property
         * is required. {@code io.leadimport.bean.ClassForms} makes the fields too.
         *
         * @param type a record or bean, see {@link io.leadimport.spi.bean.LeadClass}
         * @param validationGroups the groups that are validated; none for the default group
         * @return this
         */
        public Builder objectsOf(Class<?> type, Class<?>... validationGroups) {
            objectType = Objects.requireNonNull(type, "type");
            groups = List.of(validationGroups);
            return this;
        }

        /**
         * Sets the factory of the validators for constraints of classes. The default is that of the provider on the path. Give
         * the factory of a container if constraints have something injected.
         *
         * @param factory the host's factory, which stays open as long as the form is used
         * @return this
         */
        public Builder validators(ValidatorFactory factory) {
            validators = Objects.requireNonNull(factory, "factory");
            return this;
        }

        /**
         * Builds the form.
         *
         * @return the form
         * @throws IllegalStateException if a field is constrained by a class, and there is no provider of Jakarta Validation
         * @throws InvalidFormException if it has no field, if a field cannot work, if one column could fill two fields, or if
         *     a field has a default value, a constant or a condition with a value that it, or the other field, does not take
         */
        public LeadForm build() {
            if (builders.isEmpty()) {
                throw new InvalidFormException(null, "it has no field");
            }
            List<FieldBuilder<?>> copies =
                    builders.stream().<FieldBuilder<?>>map(FieldBuilder::copy).toList();
            if (strict) {
                copies.forEach(FieldBuilder::strict);
            }
            Validators judge = new Validators(validators);
            ClassConstraints leadClass = leadClass(copies, judge);
            List<FormField> fields =
                    copies.stream().map(field -> field.build(judge)).toList();
            HeaderIndex<Integer> headers = new HeaderIndex<>();
            for (int i = 0; i < fields.size(); i++) {
                FormField field = fields.get(i);
                for (String header : field.headers()) {
                    Integer other = headers.put(header, i);
                    if (other != null && other != i) {
                        String owner = fields.get(other).name();
                        throw new InvalidFormException(
                                field.name(),
                                "has a name, label or alias that the field \"" + owner + "\" already has");
                    }
                }
            }
            ValuesOfForm given =
                    new ValuesOfForm(fields.stream().collect(Collectors.toMap(FormField::name, Function.identity())));
            fields.forEach(given::check);
            return new LeadForm(name, fields, leadClass);
        }

        private @Nullable ClassConstraints leadClass(List<FieldBuilder<?>> copies, Validators judge) {
            if (objectType == null) {
                return null;
            }
            List<LeadProperty> properties;
            try {
                properties = LeadClass.of(objectType).properties();
            } catch (IllegalArgumentException e) {
                throw new InvalidFormException(null, String.valueOf(e.getMessage()), e);
            }
            ClassConstraints leadClass = new ClassConstraints(objectType, groups, judge.get());
            for (FieldBuilder<?> field : copies) {
                field.fills(
                        leadClass,
                        properties.stream()
                                .filter(property -> property.name().equals(field.name()))
                                .findFirst()
                                .orElseThrow(() -> new InvalidFormException(
                                        field.name(),
                                        "is not a property of "
                                                + leadClass.type().getName())));
            }
            return leadClass;
        }
    }
}

package io.leadimport.form;

import io.leadimport.form.type.ConstraintSource;
import io.leadimport.form.type.CustomType;
import io.leadimport.form.type.DateFormat;
import io.leadimport.form.type.NumberNotation;
import io.leadimport.form.type.TemporalBound;
import io.leadimport.internal.jakarta.ClassConstraints;
import io.leadimport.internal.jakarta.Validators;
import io.leadimport.internal.text.ColumnNames;
import io.leadimport.internal.text.HeaderIndex;
import io.leadimport.internal.type.DateType;
import io.leadimport.internal.type.TypeDefinition;
import io.leadimport.spi.bean.LeadClass;
import io.leadimport.spi.bean.LeadProperty;
import jakarta.validation.ValidatorFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A lead registration form: the fields of a lead in one portal. Immutable and thread-safe. Two forms are equal if their
 * digests are equal: both then read every file in the same way.
 */
public final class LeadForm {
    private final String name;
    private final List<FormField> fields;
    private final List<String> noValue;
    private final @Nullable ClassConstraints leadClass;
    private final String digest;

    private LeadForm(String name, List<FormField> fields, List<String> noValue, @Nullable ClassConstraints leadClass) {
        this.name = name;
        this.fields = List.copyOf(fields);
        this.noValue = List.copyOf(noValue);
        this.leadClass = leadClass;
        this.digest = CanonicalForm.text(name, fields, leadClass)
                .addEach("noValue", noValue)
                .digest();
    }

    /**
     * Starts a form.
     *
     * @param name the form's name, for people
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
     * Finds a field by its name.
     *
     * @param fieldName the exact name of a field
     * @return the field; empty if no field has this name
     */
    public Optional<FormField> field(String fieldName) {
        return fields.stream().filter(field -> field.name().equals(fieldName)).findFirst();
    }

    /** {@return the texts that mean "no value" in every field, see {@link Builder#noValue}; unmodifiable} */
    public List<String> noValue() {
        return noValue;
    }

    /** {@return the class of the leads of this form, see {@link Builder#objectsOf}; empty if the form has none} */
    public Optional<ConstraintSource> constrainedBy() {
        return Optional.ofNullable(leadClass);
    }

    /**
     * Returns the SHA-256 of the form's canonical text in UTF-8. Hosts store the digest, so all versions of this library compute
     * the same digest of a form.
     *
     * <p>The canonical text consists of lines that each end with a line feed. A line is a keyword and its values, each after one
     * space and in quotation marks, with a backslash before each quotation mark and backslash in it. A setting that has its
     * default has no line. The first line is {@code form} and the form's name. Then the fields follow, in the order of the form,
     * each with these lines in this order:
     *
     * <table>
     * <caption>The lines of a field</caption>
     * <tr><th>Keyword</th><th>Values</th><th>Default</th></tr>
     * <tr><td>{@code field}</td><td>its name</td><td></td></tr>
     * <tr><td>{@code label}</td><td>its label</td><td>its name</td></tr>
     * <tr><td>{@code alias}</td><td>an alias; a line for each</td><td>none</td></tr>
     * <tr><td>{@code type}</td><td>the name of the method of {@link Fields} that creates such a field</td><td></td></tr>
     * <tr><td>keywords of the type</td><td>see below</td><td></td></tr>
     * <tr><td>{@code required}, {@code strict}, {@code unique}</td><td>no value</td><td>false</td></tr>
     * <tr><td>{@code minLength}, {@code maxLength}, {@code minCount}, {@code maxCount}</td><td>a whole number</td>
     *     <td>none</td></tr>
     * <tr><td>{@code min}, {@code max}, {@code moreThan}, {@code lessThan}</td>
     *     <td>a number without an exponent and without trailing zeros in its fraction; else the date or time, as the {@code
     *     toString} of its class in {@code java.time} writes it, with a plus sign before a year beyond 9999</td><td>none</td></tr>
     * <tr><td>{@code digits}</td><td>the maximum number of digits before the decimal separator, and after it</td><td>none</td></tr>
     * <tr><td>{@code tense}</td><td>{@link TemporalBound#code}</td><td>none</td></tr>
     * <tr><td>{@code pattern}, {@code hint}</td><td>the expression; its meaning</td><td>none</td></tr>
     * <tr><td>{@code oneOf}</td><td>an allowed value, as the form writes it; a line for each</td><td>none</td></tr>
     * <tr><td>{@code group}, {@code constraint}</td><td>from {@link FieldBuilder#constrainedBy}, see below</td><td>none</td></tr>
     * <tr><td>{@code requiredIf}</td><td>the name of another field; a line for each, and after it a line {@code
     *     requiredIfValue} for each of the values</td><td>none</td></tr>
     * <tr><td>{@code defaultValue}, {@code constant}</td><td>the value, as the form writes it</td><td>none</td></tr>
     * </table>
     *
     * <p>The keywords of the types are:
     *
     * <ul>
     *   <li>{@code decimalChar} and {@code groupChar} of {@code decimal}, {@code percent} and {@code money}: by default {@code .}
     *       and no group separator;
     *   <li>{@code format} of {@code date}: the pattern, by default {@code yyyy-MM-dd}; or {@code formatLocale}, the language tag of
     *       the locale that determines the format;
     *   <li>{@code yes} and {@code no} of {@code yesNo}: a line for each word, by default the words of {@link Fields#yesNo};
     *   <li>{@code option} of {@code choice} and {@code choices}: a line for the key of each option, followed by its label as {@code
     *       optionLabel} (by default the key) and by a line {@code synonym} for each synonym;
     *   <li>{@code zone} of {@code dateTime}: the id of the zone;
     *   <li>{@code international}, without a value, or {@code region} of {@code phone};
     *   <li>{@code currency} of {@code money}, and a line {@code currencies} for each allowed currency;
     *   <li>{@code names} of {@code country} and {@code language}: a line for the language tag of each language, sorted by tag;
     *   <li>{@code customType} of {@code custom}: the {@link CustomType#name}.
     * </ul>
     *
     * <p>If the form is built from a class, a line {@code object} stands after the fields, followed by the {@code group} and {@code
     * constraint} lines of the class. A {@code group} is the binary name of a validation group. A {@code constraint} is the binary
     * name of the annotation and those of its attributes that do not have their default, sorted by name: each is a space, the
     * name, {@code =} and the value. The name of a class or of a constant is written as it is, a floating-point number as {@link
     * Double#toHexString} writes it, an annotation as its binary name, an array in brackets with a comma between two elements, and
     * any other value in quotation marks as above. The constraint of an element of a list is preceded by the index of the element's
     * type argument, in brackets, and a space. The constraint of a property of the form's class is preceded by the name of the
     * property and a space. The {@code constraint} lines are sorted by their UTF-16 units. The name of the class itself is not part
     * of the text.
     *
     * <p>The last lines are {@code noValue}, one for each text that means "no value", in the order of the form.
     *
     * @return SHA-256, 64 lower-case hexadecimal digits
     */
    public String digest() {
        return digest;
    }

    /**
     * Returns a copy for a file that writes all dates in one format.
     *
     * @param format the format
     * @return the copy
     */
    public LeadForm withDateFormat(DateFormat format) {
        return with(field -> dated(field, format));
    }

    /**
     * Returns a copy for a file that writes the dates of one field in another format.
     *
     * @param fieldName the name of the field; nothing changes if the form has no such field, or it holds no dates
     * @param format the format
     * @return the copy
     */
    public LeadForm withDateFormat(String fieldName, DateFormat format) {
        return with(field -> field.name().equals(fieldName) ? dated(field, format) : field);
    }

    private LeadForm with(UnaryOperator<FormField> changed) {
        return new LeadForm(name, fields.stream().map(changed).toList(), noValue, leadClass);
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
     * Returns a copy for a file that writes all decimal numbers, percentages and amounts of money in one notation.
     *
     * @param notation the notation
     * @return the copy
     */
    public LeadForm withNumberNotation(NumberNotation notation) {
        return with(field -> numbered(field, notation));
    }

    /**
     * Returns a copy for a file that writes the numbers of one field in another notation.
     *
     * @param fieldName the name of the field; nothing changes if the form has no such field, or the notation of its type cannot be changed
     * @param notation the notation
     * @return the copy
     */
    public LeadForm withNumberNotation(String fieldName, NumberNotation notation) {
        return with(field -> field.name().equals(fieldName) ? numbered(field, notation) : field);
    }

    static FormField numbered(FormField field, NumberNotation notation) {
        return retyped(field, TypeDefinition.of(field.type()).withNotation(notation));
    }

    /** Returns the field itself if it has no other type. */
    private static FormField retyped(FormField field, Optional<TypeDefinition> other) {
        return other.map(type -> field.typed(type, field.constraints().allowed()))
                .orElse(field);
    }

    /**
     * Returns a copy for a file that may name countries and languages in additional languages.
     *
     * @param languages the additional languages; English and the languages of the form are accepted too
     * @return the copy
     * @throws IllegalArgumentException if the Java platform has no data for one of the languages
     */
    public LeadForm withNameLanguages(Locale... languages) {
        List<Locale> more = List.of(languages);
        return with(field -> retyped(field, TypeDefinition.of(field.type()).withLanguages(more)));
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

    /** Builds a form. Not thread-safe. */
    public static final class Builder {
        private final String name;
        private final List<FieldBuilder<?>> builders = new ArrayList<>();
        private final List<String> noValue = new ArrayList<>();
        private boolean strict;
        private @Nullable Class<?> objectType;
        private List<Class<?>> groups = List.of();
        private @Nullable ValidatorFactory validators;

        private Builder(String name) {
            this.name = name;
        }

        /**
         * Adds a field after the existing ones. The form takes a copy: later changes of the field's builder do not
         * affect the form, and settings of the form, such as {@link #strict}, do not affect the field's builder.
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
         * Declares texts that mean "no value" in every field, such as {@code n/a} and {@code -}. Letter case and white space do
         * not count.
         *
         * @param texts the texts, not blank
         * @return this
         */
        public Builder noValue(String... texts) {
            noValue.addAll(List.of(texts));
            return this;
        }

        /**
         * Makes the form create an object of a class from each row and validate it as a whole; {@link
         * io.leadimport.spi.NewLead#as} returns this object. Each field fills the property with the same name, and the
         * constraints of that property apply as with {@link FieldBuilder#constrainedBy}. The default label of a field
         * is the name of its property in words. A field that fills a primitive property is required. {@code
         * io.leadimport.bean.ClassForms} also creates the fields.
         *
         * @param type a record or bean, see {@link io.leadimport.spi.bean.LeadClass}
         * @param validationGroups the groups to validate; empty for the default group
         * @return this
         */
        public Builder objectsOf(Class<?> type, Class<?>... validationGroups) {
            objectType = Objects.requireNonNull(type, "type");
            groups = List.of(validationGroups);
            return this;
        }

        /**
         * Sets the factory of the validators for the constraints of classes. The default is the factory of the provider
         * on the class path or module path. If a constraint validator has injected dependencies, pass the factory of
         * the container.
         *
         * @param factory the host's factory; it must stay open as long as the form is in use
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
         * @throws IllegalStateException if a class constrains a field and no provider of Jakarta Validation is present
         * @throws InvalidFormException if the form has no field, if a field is not valid, if a header belongs to two
         *     fields, or if a field does not accept its default value, its constant or a value of a condition
         */
        public LeadForm build() {
            if (builders.isEmpty()) {
                throw new InvalidFormException(null, "it has no field");
            }
            if (noValue.stream().anyMatch(text -> ColumnNames.key(text).isEmpty())) {
                throw new InvalidFormException(null, "a text that means \"no value\" must not be blank");
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
            return new LeadForm(name, fields, noValue, leadClass);
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

package io.leadimport.form;

import io.leadimport.form.type.FieldConstraints;
import io.leadimport.form.type.Option;
import io.leadimport.internal.jakarta.ClassConstraints;
import io.leadimport.internal.jakarta.ConstraintTransfer;
import io.leadimport.internal.jakarta.PropertyConstraints;
import io.leadimport.internal.jakarta.PropertyFit;
import io.leadimport.internal.jakarta.Validators;
import io.leadimport.internal.text.ColumnNames;
import io.leadimport.internal.text.NameInWords;
import io.leadimport.internal.type.ReferenceType;
import io.leadimport.internal.type.TypeDefinition;
import io.leadimport.spi.bean.LeadProperty;
import jakarta.validation.metadata.PropertyDescriptor;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Builds a field. The subclasses add the settings that only some types have. By default a field is optional, not strict
 * and not unique, has no bounds, and its name is its label. A setting that does not suit the type of the field throws
 * {@link InvalidFormException} at once, or when the form is built. Not thread-safe.
 *
 * @param <B> the class of this builder
 */
public abstract class FieldBuilder<B extends FieldBuilder<B>> {
    private static final int MAX_NAME_LENGTH = 200;

    private final String name;
    final RefinedType type;
    final ConstraintsBuilder constraints;
    private @Nullable String label;
    private List<String> aliases = List.of();
    private boolean requiredByClass;
    private ValuePolicy policy = ValuePolicy.OPTIONAL;
    private @Nullable Class<?> declaringClass;
    private String declaringProperty = "";
    private List<Class<?>> groups = List.of();
    private @Nullable PropertyConstraints filled;

    FieldBuilder(String name, TypeDefinition type) {
        this.name = Objects.requireNonNull(name, "name");
        this.type = new RefinedType(name, Objects.requireNonNull(type, "type"));
        this.constraints = new ConstraintsBuilder(this.type);
    }

    FieldBuilder(FieldBuilder<?> other) {
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

    @SuppressWarnings("unchecked")
    final B self() {
        return (B) this;
    }

    /**
     * Casts this builder to its kind, if the compiler does not know the kind. This is useful for a field of a class or
     * of a Table Schema.
     *
     * @param <K> the kind
     * @param kind the class of the kind
     * @return this
     * @throws InvalidFormException if the field is of another kind
     */
    public <K extends FieldBuilder<K>> K as(Class<K> kind) {
        if (!kind.isInstance(this)) {
            throw refused(
                    "is not a " + kind.getSimpleName() + " but a " + getClass().getSimpleName(), null);
        }
        return kind.cast(this);
    }

    /** {@return an independent copy of this builder} */
    public abstract B copy();

    /**
     * Sets the label of the field. The default is its name.
     *
     * @param text the text that people read and that heads the column in the template
     * @return this
     */
    public B label(String text) {
        label = Objects.requireNonNull(text, "label");
        return self();
    }

    /**
     * Adds headers that the column may also have, for example in files of other systems: {@code E-Mail Address}.
     *
     * @param headers the headers; letter case, white space and Unicode form do not count
     * @return this
     */
    public B aliases(String... headers) {
        aliases = Stream.concat(aliases.stream(), Stream.of(headers)).toList();
        return self();
    }

    /**
     * Makes the field required: a blank cell is an error, and so is every other problem of a cell, except advice such as {@code text-damaged}.
     *
     * @return this
     */
    public B required() {
        policy = policy.withRequired();
        return self();
    }

    /**
     * Makes the field required in rows where another field has one of some values, or any value. Numbers, dates and choices are compared by value, e-mail addresses without letter case, texts exactly. If a field has several conditions, it is required in rows that
     * meet at least one of them; a second condition on the same field replaces the first.
     *
     * <p>A cell that is not blank but cannot be read counts as filled, and matches none of the values. The default
     * value of the other field counts as its value.
     *
     * @param field the name of the other field
     * @param values its values: a number with a point, a date in ISO 8601 format, any other value as a cell holds it;
     *     empty if any value makes this field required
     * @return this
     */
    public B requiredIf(String field, String... values) {
        policy = policy.withRequiredIf(Objects.requireNonNull(field, "field"), List.of(values));
        return self();
    }

    /**
     * Sets the value of the field in rows whose cell is blank or whose file has no such column. Such a row never lacks
     * a value, even if the field is required. A cell that is not blank but cannot be read does not get the default
     * value.
     *
     * @param value the value: a number with a point, a date in ISO 8601 format, any other value as a cell holds it
     * @return this
     */
    public B defaultValue(String value) {
        policy = policy.withDefaultValue(Objects.requireNonNull(value, "value"));
        return self();
    }

    /**
     * Gives the field the same value in every row. The template has no column for it. A column with its name in a file
     * is not imported and causes a warning.
     *
     * @param value the value: a number with a point, a date in ISO 8601 format, any other value as a cell holds it
     * @return this
     */
    public B constant(String value) {
        policy = policy.withConstant(Objects.requireNonNull(value, "value"));
        return self();
    }

    /**
     * Makes every problem of a filled cell an error, except advice such as {@code text-damaged}. A blank cell is still accepted.
     *
     * @return this
     */
    public B strict() {
        policy = policy.withStrict();
        return self();
    }

    /**
     * Requires that each value occurs in only one row of the file. Blank cells are not compared. Numbers, dates and
     * choices are compared by value, e-mail addresses without regard to letter case, texts exactly. A value that occurs
     * in an earlier row is an error if the field is required or strict. Otherwise it is a warning, and the lead is
     * stored without the value.
     *
     * @return this
     */
    public B unique() {
        constraints.unique();
        return self();
    }

    /**
     * Requires that the whole text matches a regular expression, and explains it to people who do not read such
     * expressions.
     *
     * @param regex a pattern of {@link Pattern}, as for {@link #pattern(String)}
     * @param meaning what the field accepts, such as {@code two letters and five digits}
     * @return this
     * @throws InvalidFormException if the pattern is not valid or the meaning is blank
     */
    public B pattern(String regex, String meaning) {
        constraints.pattern(regex, Objects.requireNonNull(meaning, "meaning"));
        return self();
    }

    /**
     * Requires that the whole text matches a regular expression. The text of a number is its plain notation, with a
     * point and without groups. The steps of matching are limited, so that no expression can block an import.
     *
     * @param regex a pattern of {@link Pattern}
     * @return this
     * @throws InvalidFormException if the pattern is not valid, or repeats something more than 10,000 times
     */
    public B pattern(String regex) {
        constraints.pattern(regex, null);
        return self();
    }

    /**
     * Allows only some values. For a text field, prefer {@link Fields#choice}.
     *
     * @param values the values, each as a cell holds it; numbers with a point, amounts of money as {@code EUR 12.50}.
     *     Building the form fails if the field does not accept one of them
     * @return this
     * @throws InvalidFormException if there is no value, the field is for yes or no, or a number or an amount cannot be
     *     read
     */
    public B oneOf(List<String> values) {
        constraints.oneOf(values);
        return self();
    }

    /**
     * Applies the Jakarta Validation constraints that a class of the host declares for a property, including the host's own
     * constraints. They apply in addition to the settings of the field. If the property must not be null, the field is
     * required. Constraints that the field itself has too, such as {@code Size}, are checked while parsing; the provider of
     * Jakarta Validation checks the others, cell by cell.
     *
     * <p>In the host's messages, <code>{name}</code> is replaced by a text of the host's {@code ValidationMessages}, or by an
     * attribute of the constraint such as <code>{min}</code>. Expressions such as <code>${validatedValue}</code> are not
     * evaluated, and stay as they are.
     *
     * <pre>{@code
     * text("vat_number").label("VAT number").constrainedBy(Customer.class, "vatNumber")
     * }</pre>
     *
     * @param type the class; it is not instantiated
     * @param property the name of one of its properties, whose type can hold the field's values
     * @param validationGroups the groups to validate; empty for the default group
     * @return this
     */
    public B constrainedBy(Class<?> type, String property, Class<?>... validationGroups) {
        declaringClass = Objects.requireNonNull(type, "type");
        declaringProperty = Objects.requireNonNull(property, "property");
        groups = List.of(validationGroups);
        return self();
    }

    /** {@return the field's name} */
    public String name() {
        return name;
    }

    /** Connects the field to a property of the class of the form, and adopts the constraints that the class declares for it. */
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

    /** Rejects a property that cannot hold the field's values, and limits the values to the range of the property. */
    private void fit(String relation, LeadProperty property) {
        String other = relation + ", which is a " + property.rawType().getSimpleName();
        Class<?> valueClass = type.get().valueClass();
        if (!PropertyFit.fits(
                property, valueClass, type.options().stream().map(Option::key).toList())) {
            throw type.refused(other + " and cannot hold its values", null);
        }
        BigDecimal greatest = PropertyFit.greatest(property);
        if (greatest != null) {
            BigDecimal least = valueClass == Long.class ? greatest.add(BigDecimal.ONE) : greatest;
            if (!constraints.limit(least.negate(), greatest)) {
                throw type.refused(other + ", and has a bound beyond its range", null);
            }
        }
    }

    /** Builds the field. The form calls this once, on its own copy. */
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
            throw refused(
                    "is a reference, which only an import resolves, so it cannot have a default value or a constant",
                    null);
        }
        if (policy.value() != null && !policy.requiredIf().isEmpty()) {
            throw refused("always has a value, so requiredIf has no effect", null);
        }
        if (policy.value() != null && unique) {
            throw refused("has one value for many rows, so it cannot be unique", null);
        }
        if (policy.constant() != null && policy.required()) {
            throw refused("is constant and therefore never blank, so required has no effect", null);
        }
        if (policy.constant() != null && policy.defaultValue() != null) {
            throw refused("is constant, so a default value has no effect", null);
        }
        if (isRequired() && !policy.requiredIf().isEmpty()) {
            throw refused("is always required, so requiredIf has no effect", null);
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
            throw refused("is constrained by " + where + ", which does not exist or has no constraints", null);
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

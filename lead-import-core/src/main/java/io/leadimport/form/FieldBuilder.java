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
 * Refines a field; what only some types have is in the subclasses. By default a field is optional, not strict, not unique, without bounds, and labelled with its name. What
 * does not fit the field's type is refused at once, with {@link InvalidFormException}. Not thread-safe.
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
     * Gives this builder as one of its kind, if the kind is not known when the code is compiled: for a field of a class, or of a
     * Table Schema.
     *
     * @param <K> the kind
     * @param kind the kind
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

    /** {@return a builder of the same field; changing one of the two does not change the other} */
    public abstract B copy();

    /**
     * Gives the field a title.
     *
     * @param text what people read, and what heads the column in the template
     * @return this
     */
    public B label(String text) {
        label = Objects.requireNonNull(text, "label");
        return self();
    }

    /**
     * Names further headers that the field's column may have in files of other systems, such as {@code E-Mail Address}.
     *
     * @param headers the headers; letter case, white space and Unicode form do not count
     * @return this
     */
    public B aliases(String... headers) {
        aliases = Stream.concat(aliases.stream(), Stream.of(headers)).toList();
        return self();
    }

    /**
     * Makes a blank cell an error, and every other problem of a cell too.
     *
     * @return this
     */
    public B required() {
        policy = policy.withRequired();
        return self();
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
    public B requiredIf(String field, String... values) {
        policy = policy.withRequiredIf(Objects.requireNonNull(field, "field"), List.of(values));
        return self();
    }

    /**
     * Gives the field a value where its cell is blank, or its column is not there; it is never asked for then, not even if it
     * is required. A cell with something in it that cannot be read does not get it.
     *
     * @param value the value: a number with a point, a date as in ISO 8601, anything else as a cell would have it
     * @return this
     */
    public B defaultValue(String value) {
        policy = policy.withDefaultValue(Objects.requireNonNull(value, "value"));
        return self();
    }

    /**
     * Gives the field one value in every row. It is no column of the template, and a column of its name in a file is not
     * imported, with a warning.
     *
     * @param value the value: a number with a point, a date as in ISO 8601, anything else as a cell would have it
     * @return this
     */
    public B constant(String value) {
        policy = policy.withConstant(Objects.requireNonNull(value, "value"));
        return self();
    }

    /**
     * Makes every problem of a filled cell an error; a blank one is still fine.
     *
     * @return this
     */
    public B strict() {
        policy = policy.withStrict();
        return self();
    }

    /**
     * Lets a value stand in one row of the file only. Blank cells are not compared; numbers, dates and choices are compared
     * by value, e-mail addresses ignoring case, text exactly. A value that stands in an earlier row too is an error if the field is
     * required or strict; else it is a warning, and the lead is stored without it.
     *
     * @return this
     */
    public B unique() {
        constraints.unique();
        return self();
    }

    /**
     * Asks that the whole text matches a regular expression, and says what that means to people who cannot read one.
     *
     * @param regex a pattern of {@link Pattern}, as for {@link #pattern(String)}
     * @param meaning what the field takes, such as {@code two letters and five digits}
     * @return this
     */
    public B pattern(String regex, String meaning) {
        constraints.pattern(regex, Objects.requireNonNull(meaning, "meaning"));
        return self();
    }

    /**
     * Asks that the whole text matches a regular expression; of a number, as it is written plainly. Matching is
     * bounded, so that no expression can hang an import.
     *
     * @param regex a pattern of {@link Pattern}
     * @return this
     */
    public B pattern(String regex) {
        constraints.pattern(regex, null);
        return self();
    }

    /**
     * Allows only some values. For text, prefer {@link Fields#choice}.
     *
     * @param values the values, written as a cell would be; numbers with a point, amounts of money as {@code EUR 12.50}.
     *     One that the field does not take itself is refused when the form is built
     * @return this
     */
    public B oneOf(List<String> values) {
        constraints.oneOf(values);
        return self();
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

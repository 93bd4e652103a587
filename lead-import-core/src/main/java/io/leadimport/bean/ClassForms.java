package io.leadimport.bean;

import io.leadimport.form.FieldBuilder;
import io.leadimport.form.InvalidFormException;
import io.leadimport.form.LeadForm;
import io.leadimport.internal.jakarta.Validators;
import io.leadimport.internal.text.NameInWords;
import io.leadimport.spi.bean.LeadClass;
import io.leadimport.spi.bean.LeadProperty;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.metadata.BeanDescriptor;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes forms of records and beans that are annotated with Jakarta Validation constraints. Each row is also validated as an object
 * of the class, and {@link io.leadimport.spi.NewLead#as} gives it.
 *
 * <pre>{@code
 * record Registration(
 *     @NotBlank @Size(max = 120) String company,
 *     @NotBlank @Email String email,
 *     @NotNull Region region,
 *     @PositiveOrZero BigDecimal dealValue,
 *     LocalDate expectedClose) {}
 *
 * LeadForm form = ClassForms.of(Registration.class);
 * }</pre>
 *
 * <p>Each property becomes a field of its name, labelled with the name in words. Its type decides what the field takes:
 *
 * <ul>
 *   <li>{@code String}: text on one line, or an e-mail address if it is annotated so
 *   <li>{@code long}, {@code int}, {@code short}, {@code byte}, {@code BigInteger}: a whole number within the range
 *       of the type
 *   <li>{@code BigDecimal}, {@code double}, {@code float}: a decimal number
 *   <li>{@code LocalDate}, {@code LocalTime}, {@code YearMonth}: a date, a time of day, a month
 *   <li>{@code OffsetDateTime}, {@code ZonedDateTime}, {@code Instant}: a date and a time with its offset
 *   <li>{@code boolean}: yes or no
 *   <li>an enum: a choice of its constants by name, and a {@code List} or {@code Set} of an enum a choice of several
 *   <li>a {@code List} or {@code Set} of {@code String}: a text, of which each part between semicolons and vertical bars is an
 *       element of the object; {@link io.leadimport.spi.NewLead#values()} has the text
 * </ul>
 *
 * <p>A property that does not take null, primitive ones included, is required. Its constraints hold as those of {@link
 * FieldBuilder#constrainedBy} do: a violation is an error in a required or strict field; otherwise it is a warning, and the lead
 * is stored without that value. Then an object of the class is made of the row and validated as a whole. A violation of a
 * property counts in the same way, and after a value was left out, a new object is made and validated. A violation of the object
 * itself, or of a property without a value, is an error. A constructor or setter that throws refuses the row too. The clock of
 * the importer decides what is past and future of a date, a month or a date with a time; the provider's clock decides it for
 * other types, and for {@code Past} and its like with a message of their own. Constraints must give the same answers for the same
 * lead during an import.
 *
 * <p>A constraint's message may have parameters in braces: keys of the bundles {@code ValidationMessages} of the host and
 * {@code ContributorValidationMessages}, looked up in the reader's language, or attributes of the constraint such as
 * <code>{min}</code>. Expressions such as <code>${validatedValue}</code> are not evaluated, since a file could bring them in,
 * and are shown as they are.
 *
 * <p>The class need not be public; in a named module its package must be open to {@code io.leadimport.spi} and to the
 * provider.
 */
public final class ClassForms {
    private ClassForms() {}

    /**
     * Makes a form of a record or bean.
     *
     * @param type the class
     * @return the form, named and labelled after the class and its properties
     * @throws InvalidFormException if no form can be made of it
     * @throws IllegalStateException if there is no provider of Jakarta Validation on the path
     */
    public static LeadForm of(Class<?> type) {
        return builder(type).build();
    }

    /**
     * Begins a form of a record or bean.
     *
     * @param type the class
     * @return a builder
     * @throws InvalidFormException if it is neither a record nor a bean
     */
    public static Builder builder(Class<?> type) {
        return new Builder(type);
    }

    /** Refines the form of a class. Not thread-safe. */
    public static final class Builder {
        private final LeadClass<?> type;
        private final Map<String, FieldBuilder<?>> replaced = new HashMap<>();
        private final Map<String, Consumer<FieldBuilder<?>>> refined = new HashMap<>();
        private final Set<String> without = new HashSet<>();
        private String name;
        private List<Class<?>> groups = List.of();
        private boolean strict;
        private @Nullable ValidatorFactory validators;

        private Builder(Class<?> type) {
            try {
                this.type = LeadClass.of(type);
            } catch (IllegalArgumentException e) {
                throw new InvalidFormException(null, String.valueOf(e.getMessage()), e);
            }
            this.name = NameInWords.of(type.getSimpleName());
        }

        /**
         * Names the form.
         *
         * @param formName the form's name, as people read it
         * @return this
         */
        public Builder name(String formName) {
            name = Objects.requireNonNull(formName, "name");
            return this;
        }

        /**
         * Sets the groups that are validated.
         *
         * @param validationGroups the groups that are validated, as of {@link jakarta.validation.Validator#validate}; none for
         *     the default group
         * @return this
         */
        public Builder groups(Class<?>... validationGroups) {
            groups = List.of(validationGroups);
            return this;
        }

        /**
         * Refines the field of a property: its label, aliases, format.
         *
         * @param property the property's name
         * @param how what to do with the field, such as {@code f -> f.label("Region")}, or {@code f ->
         *     f.as(DateField.class).dateFormat("dd.MM.yyyy")} for what only some types have
         * @return this
         */
        public Builder field(String property, Consumer<FieldBuilder<?>> how) {
            refined.merge(known(property), Objects.requireNonNull(how, "how"), Consumer::andThen);
            return this;
        }

        /**
         * Fills a property with a field of another type, such as {@link io.leadimport.form.Fields#longText} or {@link io.leadimport.form.Fields#percent}. The property's
         * constraints hold as before. Later changes of the field's builder have no effect.
         *
         * @param field a field that has the property's name
         * @return this
         */
        public Builder field(FieldBuilder<?> field) {
            replaced.put(known(field.name()), field.copy());
            return this;
        }

        /**
         * Leaves out properties that no file fills.
         *
         * @param properties their names
         * @return this
         */
        public Builder without(String... properties) {
            List.of(properties).forEach(property -> without.add(known(property)));
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
         * Sets the factory of the validators. The default is that of the provider on the path. Give the factory of a container if
         * constraints have something injected.
         *
         * @param factory the host's factory, which stays open as long as the form is used
         * @return this
         */
        public Builder validators(ValidatorFactory factory) {
            validators = Objects.requireNonNull(factory, "factory");
            return this;
        }

        private String known(String property) {
            if (type.properties().stream().noneMatch(known -> known.name().equals(property))) {
                throw new InvalidFormException(
                        property, "is not a property of " + type.type().getName());
            }
            return property;
        }

        /**
         * Builds the form.
         *
         * @return the form
         * @throws InvalidFormException if no form can be made of the class
         * @throws IllegalStateException if there is no provider of Jakarta Validation on the path
         */
        public LeadForm build() {
            ValidatorFactory factory = Validators.factory(validators);
            BeanDescriptor declared = factory.getValidator().getConstraintsForClass(type.type());
            LeadForm.Builder form =
                    LeadForm.named(name).validators(factory).objectsOf(type.type(), groups.toArray(Class<?>[]::new));
            type.properties().stream()
                    .filter(property -> !without.contains(property.name()))
                    .map(property -> field(property, declared))
                    .forEach(form::field);
            return strict ? form.strict().build() : form.build();
        }

        private FieldBuilder<?> field(LeadProperty property, BeanDescriptor declared) {
            FieldBuilder<?> given = replaced.get(property.name());
            FieldBuilder<?> field = given == null
                    ? PropertyFields.of(property, declared.getConstraintsForProperty(property.name()))
                    : given.copy();
            refined.getOrDefault(property.name(), nothing -> {}).accept(field);
            return field;
        }
    }
}

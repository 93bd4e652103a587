package io.leadimport.form;

import io.leadimport.internal.jakarta.ClassConstraints;
import io.leadimport.internal.jakarta.PropertyFields;
import io.leadimport.internal.jakarta.Validators;
import io.leadimport.spi.bean.LeadClass;
import io.leadimport.spi.bean.LeadProperty;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.metadata.PropertyDescriptor;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Refines a form that is made of a record or bean of the host (see {@link LeadClass}). Not thread-safe.
 *
 * <p>Each property becomes a field of its name, labelled with the name in words. Its type decides what the field takes:
 *
 * <ul>
 *   <li>{@code String}: text on one line, or an e-mail address if it is annotated so
 *   <li>{@code long}, {@code int}, {@code short}, {@code byte}, {@code BigInteger}: a whole number of 64 bits or of as many
 *       as the type has
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
 * FieldBuilder#constrainedBy} do: what one finds wrong is an error in a required or strict field, and else a warning, and
 * the lead is stored without that value. Then the row is made an object of the class, and validated as a whole: what is
 * wrong with a property is judged in the same way, and after a value was left out the object is made and validated anew; what
 * is wrong with the object itself, or with a property that has no value, is an error. A class whose constructor or setter
 * throws refuses the row too. What is past and what is future of a date, a month or a date with a time, the clock of the
 * importer tells; where {@code Past} and its like have a message of their own or stand at anything else, the provider's clock
 * does. Constraints must judge the same lead alike during an import.
 *
 * <p>A constraint's message may have parameters in braces: keys of the bundles {@code ValidationMessages} of the host and
 * {@code ContributorValidationMessages}, looked up in the reader's language, or attributes of the constraint such as
 * <code>{min}</code>. Expressions such as <code>${validatedValue}</code> are not evaluated, since a file could bring them in,
 * and are shown as they are.
 *
 * <p>The class need not be public; in a named module its package must be open to {@code io.leadimport.spi} and to the
 * provider.
 */
public final class ClassFormBuilder {
    private final LeadClass<?> type;
    private final Map<String, FieldBuilder> replaced = new HashMap<>();
    private final Map<String, Consumer<FieldBuilder>> refined = new HashMap<>();
    private final Set<String> without = new HashSet<>();
    private String name;
    private List<Class<?>> groups = List.of();
    private boolean strict;
    private @Nullable ValidatorFactory validators;

    ClassFormBuilder(Class<?> type) {
        try {
            this.type = LeadClass.of(type);
        } catch (IllegalArgumentException e) {
            throw new InvalidFormException(null, String.valueOf(e.getMessage()), e);
        }
        this.name = PropertyFields.inWords(type.getSimpleName());
    }

    /**
     * Names the form.
     *
     * @param formName the form's name, as people read it
     * @return this
     */
    public ClassFormBuilder name(String formName) {
        name = Objects.requireNonNull(formName, "name");
        return this;
    }

    /**
     * Says which constraints hold.
     *
     * @param validationGroups the groups that are validated, as of {@link jakarta.validation.Validator#validate}; none for
     *     the default group
     * @return this
     */
    public ClassFormBuilder groups(Class<?>... validationGroups) {
        groups = List.of(validationGroups);
        return this;
    }

    /**
     * Refines the field of a property: its label, aliases, format.
     *
     * @param property the property's name
     * @param how what to do with the field
     * @return this
     */
    public ClassFormBuilder field(String property, Consumer<FieldBuilder> how) {
        refined.merge(known(property), Objects.requireNonNull(how, "how"), Consumer::andThen);
        return this;
    }

    /**
     * Fills a property by a field of another type, such as {@link Fields#longText} or {@link Fields#percent}. The property's
     * constraints hold all the same. The field is taken as it is now.
     *
     * @param field a field that has the property's name
     * @return this
     */
    public ClassFormBuilder field(FieldBuilder field) {
        replaced.put(known(field.name()), field.copy());
        return this;
    }

    /**
     * Leaves out properties that no file fills.
     *
     * @param properties their names
     * @return this
     */
    public ClassFormBuilder without(String... properties) {
        List.of(properties).forEach(property -> without.add(known(property)));
        return this;
    }

    /**
     * Makes every field of the form strict, see {@link FieldBuilder#strict}.
     *
     * @return this
     */
    public ClassFormBuilder strict() {
        strict = true;
        return this;
    }

    /**
     * Says who judges the constraints; else the provider on the path does. Give the one of a container whose constraints have
     * something injected.
     *
     * @param factory the host's factory, which stays open as long as the form is used
     * @return this
     */
    public ClassFormBuilder validators(ValidatorFactory factory) {
        validators = Objects.requireNonNull(factory, "factory");
        return this;
    }

    private String known(String property) {
        if (type.properties().stream().noneMatch(known -> known.name().equals(property))) {
            throw new InvalidFormException(
                    property, "is no property of " + type.type().getName());
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
        Validators judge = new Validators(validators);
        ClassConstraints constraints = new ClassConstraints(type.type(), groups, judge.get());
        LeadForm.Builder form = LeadForm.named(name);
        type.properties().stream()
                .filter(property -> !without.contains(property.name()))
                .map(property -> field(property, constraints))
                .forEach(form::field);
        if (strict) {
            form.strict();
        }
        return form.build(judge, constraints);
    }

    private FieldBuilder field(LeadProperty property, ClassConstraints constraints) {
        PropertyDescriptor declared = constraints.descriptor().getConstraintsForProperty(property.name());
        FieldBuilder given = replaced.get(property.name());
        FieldBuilder field = given == null ? PropertyFields.of(property, declared) : given.copy();
        field.labelByDefault(PropertyFields.inWords(property.name()));
        refined.getOrDefault(property.name(), nothing -> {}).accept(field);
        field.fit("fills " + type.type().getName() + "." + property.name(), property);
        if (property.rawType().isPrimitive()) {
            field.requiredByClass();
        }
        return declared == null
                ? field
                : field.constrainedBy(type.type(), property.name(), groups.toArray(Class<?>[]::new));
    }
}

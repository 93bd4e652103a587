package io.leadimport.internal.jakarta;

import io.leadimport.form.type.FieldConstraints;
import io.leadimport.form.type.TemporalBound;
import io.leadimport.spi.bean.LeadProperty;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintDefinitionException;
import jakarta.validation.ValidationException;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.validation.groups.Default;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Carries over to a field what a property of a class declares. What a constraint of the field says as well becomes that; what
 * is left is the provider's to judge, such as every constraint with a message of its own, which would be lost otherwise.
 */
public final class ConstraintTransfer {
    private final ClassConstraints declaredIn;
    private final PropertyDescriptor property;
    private final LeadProperty target;
    private final ConstrainedField field;
    private boolean required;

    public ConstraintTransfer(
            ClassConstraints declaredIn, PropertyDescriptor property, LeadProperty target, ConstrainedField field) {
        this.declaredIn = declaredIn;
        this.property = property;
        this.target = target;
        this.field = field;
    }

    /**
     * Narrows the field.
     *
     * @param fieldIsRequired whether the field is required even if the property takes null
     * @return the constraints of the property
     */
    public PropertyConstraints carryOver(boolean fieldIsRequired) {
        boolean takesNull = takesNull();
        required = fieldIsRequired || !takesNull;
        Set<ConstraintDescriptor<?>> left = new HashSet<>(property.getConstraintDescriptors());
        CanonicalConstraints.ordered(property.findConstraints()
                        .unorderedAndMatchingGroups(groups())
                        .getConstraintDescriptors())
                .filter(this::isCovered)
                .forEach(left::remove);
        boolean covered =
                left.isEmpty() && property.getConstrainedContainerElementTypes().isEmpty();
        return new PropertyConstraints(
                declaredIn,
                target,
                takesNull,
                covered,
                new DeclaredPatterns(field).of(property),
                CanonicalConstraints.of(property));
    }

    /** Asks the provider, which knows of groups, their sequences, composed constraints and those of the host's own. */
    private boolean takesNull() {
        try {
            return declaredIn.violations(property.getPropertyName(), null).isEmpty();
        } catch (ConstraintDeclarationException | ConstraintDefinitionException e) {
            throw field.refused("is constrained by " + name() + ", whose constraints cannot be used", e);
        } catch (ValidationException e) {
            // a constraint that cannot bear null does not take it
            return false;
        }
    }

    private Class<?>[] groups() {
        return declaredIn.groups().isEmpty() ? new Class<?>[] {Default.class} : declaredIn.groupArray();
    }

    private String name() {
        return declaredIn.type().getName() + "." + property.getPropertyName();
    }

    private boolean isCovered(ConstraintDescriptor<?> constraint) {
        if (constraint.getComposingConstraints().isEmpty()) {
            return hasMessageOfItsKind(constraint) && carriesOver(constraint.getAnnotation());
        }
        if (constraint.isReportAsSingleViolation()) {
            return false;
        }
        boolean parts = CanonicalConstraints.ordered(constraint.getComposingConstraints())
                .map(this::isCovered)
                .reduce(true, Boolean::logicalAnd);
        return parts && constraint.getConstraintValidatorClasses().isEmpty();
    }

    private static boolean hasMessageOfItsKind(ConstraintDescriptor<?> constraint) {
        Class<?> kind = constraint.getAnnotation().annotationType();
        return constraint.getMessageTemplate().equals("{" + kind.getName() + ".message}");
    }

    private boolean carriesOver(Annotation constraint) {
        if (constraint instanceof NotNull || constraint instanceof NotBlank || constraint instanceof NotEmpty) {
            return required;
        }
        if (constraint instanceof Email email) {
            return field.isEmail() && email.regexp().equals(".*") && email.flags().length == 0;
        }
        if (constraint instanceof Size size) {
            return target.isCollection()
                    ? field.narrowCount(size.min(), size.max())
                    : field.narrowLength(size.min(), size.max());
        }
        if (constraint instanceof Pattern pattern) {
            String regex = regex(pattern);
            return regex != null && field.narrowPattern(regex);
        }
        TemporalBound temporal = temporalBound(constraint);
        return temporal == null ? range(constraint) : field.narrowTemporal(temporal);
    }

    /**
     * Returns true if a field checks a constraint on the time of its values itself, by the clock of the import.
     *
     * @param own the field's own constraints
     * @param constraint the constraint that the provider found violated
     */
    public static boolean isCheckedByField(FieldConstraints own, ConstraintDescriptor<?> constraint) {
        TemporalBound asked = temporalBound(constraint.getAnnotation());
        TemporalBound bound = own.range().temporal();
        return asked != null && bound != null && bound.implies(asked) && hasMessageOfItsKind(constraint);
    }

    private static @Nullable TemporalBound temporalBound(Annotation constraint) {
        if (constraint instanceof Past) {
            return TemporalBound.PAST;
        }
        if (constraint instanceof PastOrPresent) {
            return TemporalBound.PAST_OR_PRESENT;
        }
        if (constraint instanceof FutureOrPresent) {
            return TemporalBound.FUTURE_OR_PRESENT;
        }
        return constraint instanceof Future ? TemporalBound.FUTURE : null;
    }

    private boolean range(Annotation constraint) {
        if (constraint instanceof Min min) {
            return field.narrowMin(BigDecimal.valueOf(min.value()), true);
        }
        if (constraint instanceof Max max) {
            return field.narrowMax(BigDecimal.valueOf(max.value()), true);
        }
        if (constraint instanceof DecimalMin min) {
            return field.narrowMin(min.value(), min.inclusive());
        }
        if (constraint instanceof DecimalMax max) {
            return field.narrowMax(max.value(), max.inclusive());
        }
        if (constraint instanceof jakarta.validation.constraints.Digits digits) {
            return field.narrowDigits(digits.integer(), digits.fraction());
        }
        if (constraint instanceof Positive || constraint instanceof PositiveOrZero) {
            return field.narrowMin(BigDecimal.ZERO, constraint instanceof PositiveOrZero);
        }
        return (constraint instanceof Negative || constraint instanceof NegativeOrZero)
                && field.narrowMax(BigDecimal.ZERO, constraint instanceof NegativeOrZero);
    }

    /** The expression with its flags inside; null where one cannot stand there. */
    private static @Nullable String regex(Pattern pattern) {
        StringBuilder flags = new StringBuilder();
        for (Pattern.Flag flag : pattern.flags()) {
            switch (flag) {
                case UNIX_LINES -> flags.append('d');
                case CASE_INSENSITIVE -> flags.append('i');
                case COMMENTS -> flags.append('x');
                case MULTILINE -> flags.append('m');
                case DOTALL -> flags.append('s');
                case UNICODE_CASE -> flags.append('u');
                case CANON_EQ -> {
                    return null;
                }
            }
        }
        return flags.length() == 0 ? pattern.regexp() : "(?" + flags + ")" + pattern.regexp();
    }
}

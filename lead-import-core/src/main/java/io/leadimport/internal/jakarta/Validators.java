package io.leadimport.internal.jakarta;

import jakarta.validation.MessageInterpolator;
import jakarta.validation.NoProviderFoundException;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The provider of Jakarta Validation that one form uses: the one on the path, or the host's. It leaves message templates as
 * they are: whoever reads a report asks for them in a language of their own, and no expression is evaluated, so that none
 * is needed on the path either. Not thread-safe.
 */
public final class Validators {
    private final @Nullable ValidatorFactory given;
    private @Nullable Validator validator;

    public Validators(@Nullable ValidatorFactory given) {
        this.given = given;
    }

    /** The validator, made when it is first needed: forms without classes need no provider. */
    public Validator get() {
        if (validator == null) {
            validator = factory(given)
                    .usingContext()
                    .messageInterpolator(new Verbatim())
                    .getValidator();
        }
        return validator;
    }

    /** {@return the host's factory, or else that of the provider on the path} */
    public static ValidatorFactory factory(@Nullable ValidatorFactory given) {
        if (given != null) {
            return given;
        }
        try {
            return Validation.byDefaultProvider()
                    .configure()
                    .messageInterpolator(new Verbatim())
                    .buildValidatorFactory();
        } catch (NoProviderFoundException e) {
            throw new IllegalStateException(
                    "a form that uses the constraints of a class needs a Jakarta Validation provider, and none is on the path:"
                            + " add org.hibernate.validator:hibernate-validator, or give the form a ValidatorFactory",
                    e);
        }
    }

    /** Every template as it is. */
    private static final class Verbatim implements MessageInterpolator {
        @Override
        public String interpolate(String template, Context context) {
            return template;
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return template;
        }
    }
}

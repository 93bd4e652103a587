package io.leadimport.internal.jakarta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.bean.ClassForms;
import io.leadimport.form.Fields;
import io.leadimport.form.LeadForm;
import io.leadimport.problem.Problem;
import io.leadimport.validation.RowValidator;
import io.leadimport.validation.RowVerdict;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Payload;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.validator.constraints.LuhnCheck;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The message of a constraint is a template; text from a file or from a validator never is. */
@Tag("machine")
class ConstraintMessageTest {
    /** Rejects every text; with {@code saysText}, the text itself is the message. */
    @Constraint(validatedBy = Never.OfText.class)
    @Retention(RetentionPolicy.RUNTIME)
    private @interface Never {
        int limit() default 3;

        boolean saysText() default false;

        String message();

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        final class OfText implements ConstraintValidator<Never, String> {
            private boolean saysText;

            @Override
            public void initialize(Never annotation) {
                saysText = annotation.saysText();
            }

            @Override
            public boolean isValid(String text, ConstraintValidatorContext context) {
                if (saysText && text != null) {
                    context.disableDefaultConstraintViolation();
                    context.buildConstraintViolationWithTemplate(text).addConstraintViolation();
                }
                return text == null;
            }
        }
    }

    private record Says(
            @Never(message = "{io.leadimport.Own.message}") String own,
            @Never(message = "{io.leadimport.Key.message}") String key,
            @Never(message = "{no.such.key}") String none,
            @Never(message = "{loop}") String loop,
            @Never(message = "open { and ${ left") String open,
            @Never(message = "A sentence.") String sentence,

            @Never(message = "{validatedValue} ${validatedValue}")
            String value,

            @Never(message = "x", saysText = true) String text,
            @AssertFalse Boolean no,
            List<@DecimalMin(value = "5", inclusive = false) String> above,
            List<@DecimalMax(value = "5", inclusive = false) String> below,
            @LuhnCheck String luhn) {}

    private static String said(String field, String text, Locale locale) {
        return said(ClassForms.of(Says.class), field, text, locale);
    }

    private static String said(LeadForm form, String field, String text, Locale locale) {
        Problem problem = RowValidator.of(form)
                .validate(Map.of(field, text))
                .problem(field)
                .orElseThrow();
        return problem.message(locale).replaceAll("^[\u201C\u201E\u00AB].*?[\u201D\u201C\u00BB]\u00A0?: |\\.$", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "own | asks for 3, an inner 3, {unknown}, {limit} and ${7*7}",
                "key | from 3 on",
                "none | Never",
                "open | open { and ${ left",
                "sentence | A sentence",
                "value | {validatedValue} ${validatedValue}",
                "luhn | the check digit for ${validatedValue} is invalid, Luhn Modulo 10 checksum failed"
            })
    void aTemplateIsFilledFromTheBundlesAndTheAttributesAndNoExpressionIsEvaluated(String field, String expected) {
        assertEquals(expected, said(field, "1", Locale.ENGLISH));
    }

    @Test
    void messageKeysThatReferToEachOtherDoNotLoop() {
        assertEquals("Never", said("loop", "1", Locale.ENGLISH));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | from 3 on | must be false",
                "de-CH | ab 3 | muss falsch sein, größer",
                "fr | from 3 on | doit avoir la valeur faux",
                "xx | from 3 on | must be false"
            })
    void aMessageIsInTheRequestedLanguageOrElseFromTheRootBundle(String locale, String own, String provider) {
        assertEquals(own, said("key", "1", Locale.forLanguageTag(locale)));
        assertEquals(provider, said("no", "yes", Locale.forLanguageTag(locale)));
    }

    @Test
    void anExclusiveBoundIsWordedWithoutEvaluatingTheProvidersExpression() {
        assertEquals("must be greater than 5", said("above", "5", Locale.ENGLISH));
        assertEquals("must be less than 5", said("below", "5", Locale.ENGLISH));
    }

    private static final List<String> HOSTILE = List.of(
            "${7*7}",
            "{x}",
            "{limit}",
            "{message}",
            "{value}",
            "{column}",
            "#{7*7}",
            "\\{limit\\}",
            "$${7*7}",
            "${T(java.lang.Runtime).getRuntime()}",
            "{0}",
            "%s",
            "{{limit}}",
            "a {io.leadimport.Key.message}",
            "{io.leadimport.Key.message}",
            "{jakarta.validation.constraints.NotNull.message}");

    @ParameterizedTest
    @ValueSource(strings = {"", " and more", "."})
    void aCellThatAValidatorUsesAsItsMessageIsShownAsTyped(String more) {
        for (String text : HOSTILE) {
            String expected = (text + more).replaceAll("\\.$", "");
            assertEquals(expected, said("text", text + more, Locale.ENGLISH));
        }
    }

    @Test
    void cellsLabelsOptionsAndHeadersAreShownAsTyped() {
        for (String text : HOSTILE) {
            LeadForm form = ClassForms.builder(Says.class)
                    .field("own", field -> field.label(text))
                    .without("open")
                    .build();
            Problem own = RowValidator.of(form)
                    .validate(Map.of(text, text))
                    .problem("own")
                    .orElseThrow();
            assertTrue(own.message(Locale.ENGLISH).startsWith("\u201C" + text + "\u201D: asks for 3"), text);
            assertEquals(text, own.value());

            LeadForm choice = LeadForm.named(text)
                    .field(Fields.choice("c", text, "other"))
                    .build();
            String said = RowValidator.of(choice)
                    .validate(Map.of("c", "miss"))
                    .problem("c")
                    .orElseThrow()
                    .message(Locale.ENGLISH);
            assertEquals("\u201Cc\u201D takes one of " + text + "; other, not \u201Cmiss\u201D.", said);
            RowVerdict unknown = RowValidator.of(form).validate(Map.of(text + "?", "x"));
            assertTrue(unknown.problems().get(0).message(Locale.ENGLISH).contains("\u201C" + text + "?\u201D"), text);
        }
    }

    @Test
    void toStringOmitsAMessageThatContainsACell() {
        Problem problem = RowValidator.of(ClassForms.of(Says.class))
                .validate(Map.of("text", "s3cret"))
                .problem("text")
                .orElseThrow();
        assertEquals(
                "s3cret",
                ((io.leadimport.problem.LocalizedText) problem.arguments().get("message")).in(Locale.ROOT));
        assertFalse(problem.arguments().toString().contains("s3cret"));
    }

    /** Stands for a host's interpolator that evaluates expressions; it must not be called. */
    private static final class Evaluating implements MessageInterpolator {
        @Override
        public String interpolate(String template, Context context) {
            throw new AssertionError("evaluated");
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            throw new AssertionError("evaluated");
        }
    }

    @Test
    void theHostsValidatorFactoryIsUsedWithoutItsInterpolator() {
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new Evaluating())
                .buildValidatorFactory()) {
            LeadForm form = ClassForms.builder(Says.class).validators(factory).build();
            assertEquals("from 3 on", said(form, "key", "1", Locale.ENGLISH));
        }
    }

    @Test
    void validatingTheSameRowTwiceGivesEqualProblems() {
        List<Problem> once = RowValidator.of(ClassForms.of(Says.class))
                .validate(Map.of("key", "1"))
                .problems();
        List<Problem> again = RowValidator.of(ClassForms.of(Says.class))
                .validate(Map.of("key", "1"))
                .problems();
        assertEquals(once, again);
        assertEquals(once.hashCode(), again.hashCode());
    }
}

package io.leadimport.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.check.ObjectCheckTest.Rule;
import io.leadimport.form.LeadForm;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.constraints.AssertTrue;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A constraint of the host may throw, with a cell in what it says. */
class ConstraintFailureTest {
    private record Broken(
            @Rule(not = "x") String name, @Throwing String count) {}

    @Constraint(validatedBy = Throwing.OfText.class)
    @Retention(RetentionPolicy.RUNTIME)
    private @interface Throwing {
        String message() default "";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        final class OfText implements ConstraintValidator<Throwing, String> {
            @Override
            public boolean isValid(String text, ConstraintValidatorContext context) {
                if (text != null) {
                    throw new NumberFormatException("For input string: " + text);
                }
                return true;
            }
        }
    }

    private record BrokenAsAWhole(String name) {
        @AssertTrue
        private boolean isKnown() {
            throw new IllegalStateException("I fear " + name);
        }
    }

    private static ConstraintFailedException failure(Class<?> type, String property) {
        RowValidator validator = RowValidator.of(LeadForm.of(type));
        return assertThrows(ConstraintFailedException.class, () -> validator.validate(Map.of(property, "jane@secret")));
    }

    @Test
    void aConstraintThatFailsIsAFailureOfTheHostAndNoProblemOfTheFile() {
        ConstraintFailedException failed = failure(Broken.class, "count");
        assertEquals(
                "a constraint of " + Broken.class.getName() + ".count threw java.lang.NumberFormatException",
                failed.getMessage());
        assertEquals(Broken.class.getName(), failed.type());
        assertEquals("count", failed.property().orElseThrow());
        assertEquals(Throwing.OfText.class.getName(), failed.getStackTrace()[0].getClassName());

        ConstraintFailedException whole = failure(BrokenAsAWhole.class, "name");
        assertEquals(
                "a constraint of " + BrokenAsAWhole.class.getName() + " threw java.lang.IllegalStateException",
                whole.getMessage());
        assertTrue(whole.property().isEmpty());
    }

    @Test
    void aConstraintThatFailsRepeatsNoCell() {
        for (ConstraintFailedException failed :
                List.of(failure(Broken.class, "count"), failure(BrokenAsAWhole.class, "name"))) {
            StringWriter trace = new StringWriter();
            failed.printStackTrace(new PrintWriter(trace));
            assertFalse(trace.toString().contains("secret"), trace.toString());
        }
    }
}

package io.leadimport.internal.jakarta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.bean.ClassForms;
import io.leadimport.form.Fields;
import io.leadimport.form.InvalidFormException;
import io.leadimport.form.LeadForm;
import io.leadimport.internal.row.Said;
import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import io.leadimport.validation.RowValidator;
import io.leadimport.validation.RowVerdict;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pattern that the provider matches has the same limits as a pattern of a field. */
@Tag("machine")
class ProviderPatternTest {
    private record Deep(@Pattern(regexp = "(x|y)*z") String code) {}

    private record DeepWithMessage(
            @Pattern(regexp = "(x|y)*z", message = "m") String code) {}

    private record DeepInItself(String code) {
        DeepInItself {
            if (!matches(code)) {
                throw new IllegalArgumentException();
            }
        }

        @AssertTrue
        private boolean isKnown() {
            return matches(code);
        }

        private static boolean matches(String code) {
            return code.matches("(x|y)*z");
        }
    }

    private static List<String> saidOnSmallStack(LeadForm form, Map<String, String> row) throws Exception {
        FutureTask<List<String>> task = new FutureTask<>(() -> Said.of(form, row));
        new Thread(null, task, "small", 1L << 18).start();
        return task.get();
    }

    @Test
    void aDeeplyRecursivePatternMatchesOnAThreadWithASmallStack() throws Exception {
        String text = "xy".repeat(5_000) + "z";
        for (LeadForm form : List.of(
                ClassForms.of(Deep.class),
                ClassForms.of(DeepWithMessage.class),
                ClassForms.of(DeepInItself.class),
                LeadForm.named("f")
                        .field(Fields.text("code").constrainedBy(DeepWithMessage.class, "code"))
                        .build())) {
            assertEquals(List.of(), saidOnSmallStack(form, Map.of("code", text)));
        }
    }

    private static final String COSTLY = "(.*),(.*),(.*),(.*);";

    @Pattern(regexp = COSTLY)
    @ReportAsSingleViolation
    @Constraint(validatedBy = {})
    @Retention(RetentionPolicy.RUNTIME)
    private @interface Composed {
        String message() default "composed";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    private record Costly(
            @Pattern(regexp = COSTLY, message = "four") String said,

            @Pattern(regexp = COSTLY, flags = Pattern.Flag.CANON_EQ)
            String equivalent,

            @Composed String composed,
            @Email(regexp = COSTLY) CharSequence mail,

            @Pattern(regexp = "[,a]+") @Pattern(regexp = COSTLY)
            String second,

            Set<@Pattern(regexp = COSTLY, message = "four") String> several) {}

    @ParameterizedTest
    @ValueSource(strings = {"said", "equivalent", "composed", "mail", "second", "several"})
    void aCostlyPatternIsStoppedEvenIfTheProviderMatchesIt(String property) {
        RowVerdict verdict = RowValidator.of(ClassForms.of(Costly.class)).validate(Map.of(property, ",".repeat(5_000)));

        assertEquals(1, verdict.problems().size());
        Problem problem = verdict.problem(property).orElseThrow();
        assertEquals(ProblemCode.PATTERN_TOO_COSTLY, problem.code());
        assertEquals(COSTLY, problem.arguments().get("pattern"));
    }

    @Test
    void aMismatchIsReportedWithTheMessageOfTheConstraint() {
        assertEquals(
                List.of("warning constraint-violation said: \u201CSaid\u201D: four."),
                Said.of(Costly.class, Map.of("said", ",,,")));
        assertEquals(List.of(), Said.of(Costly.class, Map.of("said", ",,,;")));
    }

    private record Unbounded(
            @Pattern(regexp = "((a{1000}){1000}){1000}", message = "m")
            String code) {}

    @Test
    void aPatternWithExcessiveRepetitionIsRefusedEvenIfTheProviderMatchesIt() {
        InvalidFormException refused = assertThrows(InvalidFormException.class, () -> ClassForms.of(Unbounded.class));
        assertTrue(refused.getMessage().contains("repeats something more than 10000 times"), refused.getMessage());
    }
}

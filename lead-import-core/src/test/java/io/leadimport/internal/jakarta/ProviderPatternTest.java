package io.leadimport.internal.jakarta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.bean.ClassForms;
import io.leadimport.form.Fields;
import io.leadimport.form.InvalidFormException;
import io.leadimport.form.LeadForm;
import io.leadimport.form.type.HostCodeFailedException;
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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
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

    private record DeepElements(List<@Pattern(regexp = "(x|y)*z", message = "m") String> codes) {}

    private record DeepInConstraint(
            @Pattern(regexp = "(x|y)*z") String code) {
        @AssertTrue
        private boolean isShallow() {
            return depth(1_000_000) > 0;
        }
    }

    private static int depth(int calls) {
        return calls == 0 ? 0 : 1 + depth(calls - 1);
    }

    private static <T> T onSmallStack(Callable<T> code) throws Exception {
        FutureTask<T> task = new FutureTask<>(code);
        new Thread(null, task, "small", 128L << 10).start();
        return task.get();
    }

    private static Stream<Arguments> formsWithDeepPatterns() {
        return Stream.of(
                Arguments.of("code", ClassForms.of(Deep.class)),
                Arguments.of("code", ClassForms.of(DeepWithMessage.class)),
                Arguments.of("codes", ClassForms.of(DeepElements.class)),
                Arguments.of(
                        "code",
                        LeadForm.named("f")
                                .field(Fields.text("code").constrainedBy(DeepWithMessage.class, "code"))
                                .build()));
    }

    @ParameterizedTest
    @MethodSource("formsWithDeepPatterns")
    void aCellThatOverflowsTheStackHasAProblemAndTheImportGoesOn(String field, LeadForm form) throws Exception {
        RowValidator validator = RowValidator.of(form);
        assertEquals(
                List.of(),
                validator.validate(Map.of(field, "xy".repeat(20) + "z")).problems());
        for (int length : new int[] {10_000, 100_000}) {
            RowVerdict verdict =
                    onSmallStack(() -> validator.validate(Map.of(field, "xy".repeat(length / 2 - 1) + "z")));
            assertEquals(
                    List.of(ProblemCode.PATTERN_TOO_COSTLY),
                    verdict.problems().stream().map(Problem::code).toList(),
                    () -> "length " + length);
            assertEquals(field, verdict.problems().get(0).field());
        }
    }

    /** The provider stands deeper on the stack than the match of the library, so some lengths overflow only in the provider. */
    @ParameterizedTest
    @MethodSource("formsWithDeepPatterns")
    void aCellOfAnyLengthMatchesOrIsTooCostly(String field, LeadForm form) throws Exception {
        RowValidator validator = RowValidator.of(form);
        for (int length = 500; length <= 3_500; length += 5) {
            String text = "x".repeat(length) + "z";
            RowVerdict verdict = onSmallStack(() -> validator.validate(Map.of(field, text)));
            List<ProblemCode> codes =
                    verdict.problems().stream().map(Problem::code).toList();
            assertTrue(codes.isEmpty() || codes.equals(List.of(ProblemCode.PATTERN_TOO_COSTLY)), codes::toString);
        }
    }

    @Test
    void codeOfTheHostThatOverflowsTheStackIsAFailureOfTheHost() {
        String text = "xy".repeat(50_000) + "z";
        for (Class<?> type : List.of(DeepInItself.class, DeepInConstraint.class)) {
            RowValidator validator = RowValidator.of(ClassForms.of(type));
            String code = type == DeepInItself.class ? text : "xyz";
            HostCodeFailedException failed = assertThrows(
                    HostCodeFailedException.class,
                    () -> onSmallStackUnwrapped(() -> validator.validate(Map.of("code", code))));
            assertEquals(
                    "a constraint of " + type.getName() + " threw java.lang.StackOverflowError", failed.getMessage());
        }
    }

    private static void onSmallStackUnwrapped(Callable<?> code) throws Throwable {
        try {
            onSmallStack(code);
        } catch (ExecutionException e) {
            throw e.getCause();
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
    void aPatternThatTheProviderMatchesHasTheBudgetOfAPatternOfAField(String property) {
        RowVerdict verdict = RowValidator.of(ClassForms.of(Costly.class)).validate(Map.of(property, ",".repeat(5_000)));

        assertEquals(1, verdict.problems().size());
        Problem problem = verdict.problem(property).orElseThrow();
        assertEquals(ProblemCode.PATTERN_TOO_COSTLY, problem.code());
        assertEquals(COSTLY, problem.arguments().get("pattern"));
    }

    @Test
    void aMismatchIsReportedByTheProvider() {
        assertEquals(
                List.of("warning constraint-violation said: \u201CSaid\u201D: four."),
                Said.of(Costly.class, Map.of("said", ",,,")));
        assertEquals(List.of(), Said.of(Costly.class, Map.of("said", ",,,;")));
    }

    private record Unbounded(
            @Pattern(regexp = "((a{1000}){1000}){1000}", message = "m")
            String code) {}

    @Test
    void aPatternThatRepeatsTooOftenIsRefusedEvenIfTheProviderMatchesIt() {
        InvalidFormException refused = assertThrows(InvalidFormException.class, () -> ClassForms.of(Unbounded.class));
        assertTrue(refused.getMessage().contains("repeats something more than 10000 times"), refused.getMessage());
    }
}

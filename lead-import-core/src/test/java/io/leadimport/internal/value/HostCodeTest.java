package io.leadimport.internal.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.Traces;
import io.leadimport.bean.ClassForms;
import io.leadimport.form.Fields;
import io.leadimport.form.LeadForm;
import io.leadimport.form.type.CustomType;
import io.leadimport.form.type.HostCodeFailedException;
import io.leadimport.internal.field.HostReader;
import io.leadimport.internal.row.ObjectCheckTest.Rule;
import io.leadimport.internal.text.Cell;
import io.leadimport.spi.LeadImportException;
import io.leadimport.validation.RowValidator;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.constraints.AssertTrue;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Constraints, classes and types of the host may throw exceptions whose messages contain a cell. */
@Tag("machine")
class HostCodeTest {
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

    private static HostCodeFailedException failure(Class<?> type, String property) {
        RowValidator validator = RowValidator.of(ClassForms.of(type));
        return assertThrows(HostCodeFailedException.class, () -> validator.validate(Map.of(property, "jane@secret")));
    }

    @Test
    void aConstraintThatThrowsIsAFailureOfTheHostNotAProblemOfTheFile() {
        HostCodeFailedException failed = failure(Broken.class, "count");
        assertEquals(
                "a constraint of " + Broken.class.getName() + ".count threw java.lang.NumberFormatException",
                failed.getMessage());
        assertEquals(Broken.class.getName(), failed.type().orElseThrow());
        assertEquals("count", failed.property().orElseThrow());
        assertEquals(Throwing.OfText.class.getName(), failed.getStackTrace()[0].getClassName());

        HostCodeFailedException whole = failure(BrokenAsAWhole.class, "name");
        assertEquals(
                "a constraint of " + BrokenAsAWhole.class.getName() + " threw java.lang.IllegalStateException",
                whole.getMessage());
        assertTrue(whole.property().isEmpty());
    }

    @Test
    void theFailureOfAConstraintDoesNotRepeatACell() {
        for (HostCodeFailedException failed :
                List.of(failure(Broken.class, "count"), failure(BrokenAsAWhole.class, "name"))) {
            assertFalse(Traces.of(failed).contains("secret"), Traces.of(failed));
        }
    }

    private record Deep(@Nullable String text) {
        Deep {
            if (depth(text == null ? 0 : text.length() * 100_000) == 0) {
                throw new StackOverflowError();
            }
        }
    }

    /** Recurses to the given depth. */
    static int depth(int calls) {
        return calls <= 0 ? calls : 1 + depth(calls - 1);
    }

    @Test
    void aClassMayRecurseDeeplyButAStackOverflowIsAFailureOfTheHost() {
        RowValidator validator = RowValidator.of(ClassForms.of(Deep.class));
        assertEquals(
                Map.of("text", "xx"), validator.validate(Map.of("text", "xx")).values());

        HostCodeFailedException failed =
                assertThrows(HostCodeFailedException.class, () -> validator.validate(Map.of()));
        assertEquals(
                "a constraint of " + Deep.class.getName() + " threw java.lang.StackOverflowError", failed.getMessage());
    }

    /** An exception of the host's code whose message contains the cell. */
    private static Throwable thrown(String kind, String cell) {
        return switch (kind) {
            case "overflow" -> new StackOverflowError();
            case "error" -> new AssertionError(cell);
            case "linkage" -> new NoClassDefFoundError(cell);
            case "checked" -> new IOException(cell);
            default -> new IllegalStateException(cell);
        };
    }

    /** Throws a checked exception without declaring it, as Kotlin code may. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Throwable> E undeclared(Throwable thrown) throws E {
        throw (E) thrown;
    }

    private record Fails(String kind) {
        Fails {
            throw HostCodeTest.<RuntimeException>undeclared(thrown(kind, kind + " secret"));
        }
    }

    private record FailingType(boolean reads) implements CustomType<Object> {
        @Override
        public String name() {
            return "failing";
        }

        @Override
        public Object read(String text) {
            if (reads) {
                throw HostCodeTest.<RuntimeException>undeclared(thrown(text, text + " secret"));
            }
            return new Object() {
                @Override
                public String toString() {
                    throw HostCodeTest.<RuntimeException>undeclared(thrown(text, text + " secret"));
                }
            };
        }

        @Override
        public String example() {
            return "1";
        }

        @Override
        public String expected(Locale locale) {
            return "anything";
        }
    }

    @ParameterizedTest
    @CsvSource({
        "overflow, java.lang.StackOverflowError",
        "error, java.lang.AssertionError",
        "linkage, java.lang.NoClassDefFoundError",
        "checked, java.io.IOException",
        "unchecked, java.lang.IllegalStateException"
    })
    void anExceptionOfACustomTypeIsReportedWithoutTheCell(String kind, String name) {
        RowValidator ofType = RowValidator.of(LeadForm.named("f")
                .field(Fields.custom("kind", new FailingType(true)))
                .build());
        HostReader ofText = new HostReader(new FailingType(false));
        Map<String, String> row = Map.of("kind", kind);

        LeadImportException read = assertThrows(HostCodeFailedException.class, () -> ofType.validate(row));
        LeadImportException compared =
                assertThrows(HostCodeFailedException.class, () -> ofText.canonical(Cell.of(kind)));
        assertEquals("the host's type \"failing\" threw " + name, read.getMessage());
        assertEquals("the host's type \"failing\" threw " + name, compared.getMessage());
        assertFalse(Traces.of(read).contains("secret"), Traces.of(read));
        assertFalse(Traces.of(compared).contains("secret"), Traces.of(compared));
    }

    /** An exception of a class, unlike an error, means that it rejects the values. */
    @ParameterizedTest
    @CsvSource({
        "overflow, java.lang.StackOverflowError",
        "error, java.lang.AssertionError",
        "linkage, java.lang.NoClassDefFoundError"
    })
    void anErrorOfAClassIsReportedWithoutTheCell(String kind, String name) {
        RowValidator ofClass = RowValidator.of(ClassForms.of(Fails.class));
        LeadImportException made =
                assertThrows(HostCodeFailedException.class, () -> ofClass.validate(Map.of("kind", kind)));
        assertEquals("a constraint of " + Fails.class.getName() + " threw " + name, made.getMessage());
        assertFalse(Traces.of(made).contains("secret"), Traces.of(made));
    }
}

package io.leadimport.internal.row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.leadimport.bean.ClassForms;
import io.leadimport.form.Fields;
import io.leadimport.form.LeadForm;
import io.leadimport.problem.Problem;
import io.leadimport.spi.bean.LeadClass;
import io.leadimport.validation.RowValidator;
import io.leadimport.validation.RowVerdict;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.GroupSequence;
import jakarta.validation.Payload;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rows are validated as objects of the class that the form was built from. */
@Tag("machine")
public class ObjectCheckTest {
    private interface Second {}

    @Constraint(validatedBy = Rule.OfText.class)
    @Retention(RetentionPolicy.RUNTIME)
    @Repeatable(Rule.List.class)
    public @interface Rule {
        /** The text that is refused. */
        String not();

        /** The validator's own message, followed by the text of the cell. */
        String says() default "";

        String message() default "must not be {not}";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        @Retention(RetentionPolicy.RUNTIME)
        @interface List {
            Rule[] value();
        }

        final class OfText implements ConstraintValidator<Rule, CharSequence> {
            private Rule rule;

            @Override
            public void initialize(Rule annotation) {
                rule = annotation;
            }

            @Override
            public boolean isValid(CharSequence text, ConstraintValidatorContext context) {
                if (text == null || !text.toString().startsWith(rule.not())) {
                    return true;
                }
                if (!rule.says().isEmpty()) {
                    context.disableDefaultConstraintViolation();
                    context.buildConstraintViolationWithTemplate(rule.says() + text)
                            .addConstraintViolation();
                }
                return false;
            }
        }
    }

    private record Contact(
            @NotBlank @Rule(not = "x") String name,
            @Rule(not = "y") @Size(max = 3) String note) {}

    @Test
    void aConstraintOfTheHostIsReportedAtItsColumnWithTheSeverityOfTheField() {
        RowVerdict verdict = RowValidator.of(ClassForms.of(Contact.class)).validate(Map.of("Name", "xA", "Note", "yB"));

        assertEquals(
                List.of(
                        "error constraint-violation name: \u201CName\u201D: must not be x.",
                        "warning constraint-violation note: \u201CNote\u201D: must not be y."),
                Said.of(verdict));
        Problem problem = verdict.problem("note").orElseThrow();
        assertEquals("Rule", problem.arguments().get("constraint"));
        assertEquals("yB", problem.value());
        assertEquals("Note", problem.column());
        assertEquals(Map.of("note", "yB"), verdict.unreadable());
    }

    @Test
    void aProblemOfTheFieldIsNotReportedAgainByTheProvider() {
        assertEquals(
                List.of(
                        "error value-required name: \u201CName\u201D is required, but this cell is blank.",
                        "warning length-max note: \u201CNote\u201D is too long. Characters found: 5. At most: 3."),
                Said.of(Contact.class, Map.of("Note", "yyyyy")));
    }

    private record Careful(String name, Long count) {
        Careful {
            if (count != null && count > 3) {
                throw new IllegalArgumentException("secret " + name);
            }
        }
    }

    @Test
    void anExceptionOfTheConstructorIsAnErrorOfTheRow() {
        assertEquals(
                List.of("error constraint-violation null: The values of this row do not fit together."),
                Said.of(Careful.class, Map.of("name", "Acme", "count", "4")));
    }

    private record Grouped(
            @Rule(not = "x", groups = Second.class) String name,
            @NotNull Long count) {}

    @GroupSequence({Sequenced.class, Second.class})
    private record Sequenced(
            @Rule(not = "x") @Rule(not = "xx", groups = Second.class, message = "second")
            String name) {}

    @Test
    void onlyRequestedGroupsAreValidatedAndASequenceStopsAtTheFirstGroupThatFails() {
        assertEquals(List.of(), Said.of(Grouped.class, Map.of("name", "x", "count", "1")));
        assertEquals(
                List.of("warning constraint-violation name: \u201CName\u201D: must not be x."),
                Said.of(ClassForms.builder(Grouped.class).groups(Second.class).build(), Map.of("name", "x")));
        assertEquals(
                List.of("warning constraint-violation name: \u201CName\u201D: must not be x."),
                Said.of(Sequenced.class, Map.of("name", "xx")));
    }

    private enum Channel {
        FAIR,
        ONLINE
    }

    private record Several(
            @Size(max = 2) Set<@Email(message = "must be addresses") String> mails,
            @Size(min = 1, max = 1) Set<Channel> channels) {}

    @Test
    void aSetAndItsElementsAreValidated() {
        assertEquals(
                List.of(
                        "warning constraint-violation mails: \u201CMails\u201D: must be addresses.",
                        "warning length-max channels: \u201CChannels\u201D names too many options. Options found: 2. At most: 1."),
                Said.of(Several.class, Map.of("mails", "a@example.com; b", "channels", "fair|online")));
        assertEquals(
                List.of("warning constraint-violation mails: \u201CMails\u201D: size must be between 0 and 2."),
                Said.of(Several.class, Map.of("mails", "a@example.com;b@example.com | c@example.com")));
        RowVerdict right = RowValidator.of(ClassForms.of(Several.class))
                .validate(Map.of("mails", "a@example.com;b@example.com", "channels", "online"));
        assertEquals(List.of(), right.problems());
        assertEquals(
                new Several(Set.of("a@example.com", "b@example.com"), Set.of(Channel.ONLINE)),
                LeadClass.of(Several.class).create(right.values()));
    }

    private static class Base {
        @Rule(not = "x")
        private String name;
    }

    private static final class Derived extends Base {
        private LocalDate start;

        @AssertTrue(message = "must not lie before 2020")
        private boolean isRecent() {
            return start == null || start.getYear() >= 2020;
        }
    }

    @Test
    void constraintsOfABeanAndOfItsSuperclassAreChecked() {
        assertEquals(
                List.of(
                        "warning constraint-violation name: \u201CName\u201D: must not be x.",
                        "error constraint-violation null: must not lie before 2020."),
                Said.of(Derived.class, Map.of("name", "xa", "start", "2019-01-01")));
    }

    private static final class Customer {
        @NotBlank
        @Size(min = 3)
        @Rule(not = "x")
        private String vatNumber;

        @Rule(not = "y", groups = Second.class)
        private String other;
    }

    @Test
    void aFieldOfAFormWithoutAClassCanHaveTheConstraintsOfAProperty() {
        LeadForm form = LeadForm.named("f")
                .field(Fields.text("vat_number").label("VAT number").constrainedBy(Customer.class, "vatNumber"))
                .field(Fields.text("other").constrainedBy(Customer.class, "other", Second.class))
                .build();

        assertEquals(
                List.of(
                        "error constraint-violation vat_number: \u201CVAT number\u201D: must not be x.",
                        "warning constraint-violation other: \u201Cother\u201D: must not be y."),
                Said.of(form, Map.of("VAT number", "xyz", "other", "yes")));
        assertEquals(
                List.of(
                        "error length-min vat_number: \u201CVAT number\u201D is too short. Characters found: 1. At least:"
                                + " 3."),
                Said.of(form, Map.of("VAT number", "x")));
        assertFalse(RowValidator.of(form).validate(Map.of()).isAccepted());
    }

    private record Timed(
            @Past LocalDate past,
            @FutureOrPresent YearMonth month,
            @Past(message = "must be over") LocalDate over) {}

    @Test
    void theClockOfTheImportDecidesWhatIsPastAndEachProblemIsReportedOnce() {
        LeadForm form = ClassForms.of(Timed.class);
        RowValidator then = RowValidator.of(form, Clock.fixed(Instant.parse("1999-06-15T12:00:00Z"), ZoneOffset.UTC));
        assertEquals(
                List.of(
                        "warning range-max past: \u201CPast\u201D must be in the past, before June 15, 1999, but is 1999-06-15."),
                Said.of(then.validate(Map.of("past", "1999-06-15", "month", "1999-06", "over", "1999-06-15"))));
        RowValidator later = RowValidator.of(form, Clock.fixed(Instant.parse("9000-06-15T12:00:00Z"), ZoneOffset.UTC));
        assertEquals(
                List.of("warning constraint-violation over: \u201COver\u201D: must be over."),
                Said.of(later.validate(Map.of("past", "8999-06-15", "over", "8999-06-15"))));
    }
}

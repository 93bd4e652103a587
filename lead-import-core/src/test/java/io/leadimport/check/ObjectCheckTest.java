package io.leadimport.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.form.Fields;
import io.leadimport.form.InvalidFormException;
import io.leadimport.form.LeadForm;
import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import io.leadimport.spi.LeadClass;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.GroupSequence;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.FutureTask;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of a form that is made of a class are validated as objects of that class. */
class ObjectCheckTest {
    private interface Second {}

    @Constraint(validatedBy = Rule.OfText.class)
    @Retention(RetentionPolicy.RUNTIME)
    @Repeatable(Rule.List.class)
    public @interface Rule {
        /** The text that is refused. */
        String not();

        /** What the validator says itself, the cell's text after it. */
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

    @Constraint(validatedBy = Ordered.OfPeriod.class)
    @Retention(RetentionPolicy.RUNTIME)
    private @interface Ordered {
        boolean atEnd() default false;

        String message() default "the end must be after the start";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        final class OfPeriod implements ConstraintValidator<Ordered, Period> {
            private boolean atEnd;

            @Override
            public void initialize(Ordered annotation) {
                atEnd = annotation.atEnd();
            }

            @Override
            public boolean isValid(Period period, ConstraintValidatorContext context) {
                LocalDate start = period.start();
                LocalDate end = period.end();
                boolean valid = start == null || end == null || end.isAfter(start);
                if (!valid && atEnd) {
                    context.disableDefaultConstraintViolation();
                    context.buildConstraintViolationWithTemplate("comes too early")
                            .addPropertyNode("end")
                            .addConstraintViolation();
                }
                return valid;
            }
        }
    }

    private interface Period {
        LocalDate start();

        LocalDate end();
    }

    @Ordered
    private record Plan(@NotNull String name, LocalDate start, LocalDate end) implements Period {}

    @Ordered(atEnd = true)
    private record PlanAtEnd(@NotNull LocalDate start, LocalDate end) implements Period {}

    @Ordered(atEnd = true)
    private record StrictPlan(
            @NotNull LocalDate start, @NotNull LocalDate end) implements Period {}

    private record Contact(
            @NotBlank @Rule(not = "x") String name,
            @Rule(not = "y") @Size(max = 3) String note) {}

    private static List<String> said(Class<?> type, Map<String, String> row) {
        return said(LeadForm.of(type), row);
    }

    private static List<String> said(LeadForm form, Map<String, String> row) {
        return said(RowValidator.of(form).validate(row));
    }

    private static List<String> said(RowVerdict verdict) {
        return verdict.problems().stream().map(ObjectCheckTest::said).toList();
    }

    private static String said(Problem problem) {
        return problem.severity().code() + " " + problem.code().code() + " " + problem.field() + ": "
                + problem.message(Locale.ENGLISH);
    }

    @Test
    void aConstraintOfTheHostIsToldAtItsColumnAsSevereAsTheFieldIs() {
        RowVerdict verdict = RowValidator.of(LeadForm.of(Contact.class)).validate(Map.of("Name", "xA", "Note", "yB"));

        assertEquals(
                List.of(
                        "error constraint-violation name: \u201CName\u201D: must not be x.",
                        "warning constraint-violation note: \u201CNote\u201D: must not be y."),
                said(verdict));
        Problem problem = verdict.problem("note").orElseThrow();
        assertEquals("Rule", problem.arguments().get("constraint"));
        assertEquals("yB", problem.value());
        assertEquals("Note", problem.column());
        assertEquals(Map.of("note", "yB"), verdict.unreadable());
    }

    @Test
    void whatAFieldSaysItselfIsNotSaidAgainByTheProvider() {
        assertEquals(
                List.of(
                        "error value-required name: \u201CName\u201D is required, and this cell is blank.",
                        "warning length-max note: \u201CNote\u201D is too long. Characters found: 5. At most: 3."),
                said(Contact.class, Map.of("Note", "yyyyy")));
    }

    @Test
    void aConstraintOfTheClassIsAnErrorOfTheRow() {
        Map<String, String> row = Map.of("Name", "a", "Start", "2027-01-02", "End", "2027-01-01");
        RowVerdict verdict = RowValidator.of(LeadForm.of(Plan.class)).validate(row);

        assertEquals(List.of("error constraint-violation null: the end must be after the start."), said(verdict));
        assertEquals("Ordered", verdict.problems().get(0).arguments().get("constraint"));
    }

    @Test
    void aConstraintOfTheClassThatBlamesAnOptionalPropertyTakesItsValueAway() {
        RowVerdict verdict = RowValidator.of(LeadForm.of(PlanAtEnd.class))
                .validate(Map.of("start", "2027-01-02", "end", "2027-01-01"));

        assertEquals(List.of("warning constraint-violation end: \u201CEnd\u201D: comes too early."), said(verdict));
        assertEquals(Map.of("start", LocalDate.of(2027, 1, 2)), verdict.values());
        assertEquals(Map.of("end", "2027-01-01"), verdict.unreadable());
        assertEquals(
                List.of("error constraint-violation end: \u201CEnd\u201D: comes too early."),
                said(StrictPlan.class, Map.of("start", "2027-01-02", "end", "2027-01-01")));
    }

    @Test
    void aValueThatIsLeftOutIsLeftOutOfTheObjectToo() {
        assertEquals(
                List.of("warning type-date end: \u201CEnd\u201D takes a date such as 2026-12-31 (yyyy-MM-dd), not"
                        + " \u201C31.12.\u201D."),
                said(Plan.class, Map.of("name", "a", "start", "2027-01-02", "end", "31.12.")));
    }

    @Test
    void aFileIsCheckedAndItsLeadsAreGivenAsTheClass() {
        String header = "Partner ID,Partner User ID,Name,Start,End\n";
        LeadForm form = LeadForm.of(Plan.class);
        Fixture.Checked wrong = Fixture.standard()
                .check(form, Fixture.ADMIN, header + "P1,U1,a,2027-01-02,2027-01-01\nP9,U1,b,2027-01-02,2027-01-01\n");
        assertEquals(List.of("2:constraint-violation", "3:constraint-violation 3:reference-partner"), wrong.codes());
        assertEquals(2, wrong.problems().get(0).line());

        Fixture.Checked right =
                Fixture.standard().check(form, Fixture.ADMIN, header + "P1,U1,a,2027-01-02,2027-01-03\nP1,U1,b,,x\n");
        assertEquals(List.of("", "3:type-date"), right.codes());
        assertEquals(
                List.of(new Plan("a", LocalDate.of(2027, 1, 2), LocalDate.of(2027, 1, 3)), new Plan("b", null, null)),
                right.leads().stream().map(lead -> lead.as(Plan.class)).toList());
    }

    private record Careful(String name, Long count) {
        Careful {
            if (count != null && count > 3) {
                throw new IllegalArgumentException("secret " + name);
            }
        }
    }

    @Test
    void aClassWhoseConstructorThrowsRefusesTheRow() {
        assertEquals(
                List.of("error constraint-violation null: The values of this row do not go together."),
                said(Careful.class, Map.of("name", "Acme", "count", "4")));
    }

    private record Grouped(
            @Rule(not = "x", groups = Second.class) String name,
            @NotNull Long count) {}

    @GroupSequence({Sequenced.class, Second.class})
    private record Sequenced(
            @Rule(not = "x") @Rule(not = "xx", groups = Second.class, message = "second")
            String name) {}

    @Test
    void theGroupsAskedForAreValidatedAndSequencesStopAtTheFirstThatFails() {
        assertEquals(List.of(), said(Grouped.class, Map.of("name", "x", "count", "1")));
        assertEquals(
                List.of("warning constraint-violation name: \u201CName\u201D: must not be x."),
                said(LeadForm.builder(Grouped.class).groups(Second.class).build(), Map.of("name", "x")));
        assertEquals(
                List.of("warning constraint-violation name: \u201CName\u201D: must not be x."),
                said(Sequenced.class, Map.of("name", "xx")));
    }

    private enum Channel {
        FAIR,
        ONLINE
    }

    private record Several(
            @Size(max = 2) Set<@Email(message = "must be addresses") String> mails,
            @Size(min = 1, max = 1) Set<Channel> channels) {}

    @Test
    void elementsOfAPropertyOfSeveralAreValidated() {
        assertEquals(
                List.of(
                        "warning constraint-violation mails: \u201CMails\u201D: must be addresses.",
                        "warning length-max channels: \u201CChannels\u201D names too many options. Options found: 2. At most: 1."),
                said(Several.class, Map.of("mails", "a@example.com; b", "channels", "fair|online")));
        assertEquals(
                List.of("warning constraint-violation mails: \u201CMails\u201D: size must be between 0 and 2."),
                said(Several.class, Map.of("mails", "a@example.com;b@example.com | c@example.com")));
        RowVerdict right = RowValidator.of(LeadForm.of(Several.class))
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
    void constraintsOfABeanAndOfTheClassItExtendsHold() {
        assertEquals(
                List.of(
                        "warning constraint-violation name: \u201CName\u201D: must not be x.",
                        "error constraint-violation null: must not lie before 2020."),
                said(Derived.class, Map.of("name", "xa", "start", "2019-01-01")));
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
    void aFieldOfAnyFormIsConstrainedByAPropertyOfAClass() {
        LeadForm form = LeadForm.named("f")
                .field(Fields.text("vat_number").label("VAT number").constrainedBy(Customer.class, "vatNumber"))
                .field(Fields.text("other").constrainedBy(Customer.class, "other", Second.class))
                .build();

        assertEquals(
                List.of(
                        "error constraint-violation vat_number: \u201CVAT number\u201D: must not be x.",
                        "warning constraint-violation other: \u201Cother\u201D: must not be y."),
                said(form, Map.of("VAT number", "xyz", "other", "yes")));
        assertEquals(
                List.of(
                        "error length-min vat_number: \u201CVAT number\u201D is too short. Characters found: 1. At least:"
                                + " 3."),
                said(form, Map.of("VAT number", "x")));
        assertFalse(RowValidator.of(form).validate(Map.of()).isAccepted());
    }

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
        FutureTask<List<String>> task = new FutureTask<>(() -> said(form, row));
        new Thread(null, task, "small", 1L << 18).start();
        return task.get();
    }

    @Test
    void aPatternThatRecursesDeeplyIsMatchedWhateverTheStackOfTheThread() throws Exception {
        String text = "xy".repeat(5_000) + "z";
        for (LeadForm form : List.of(
                LeadForm.of(Deep.class),
                LeadForm.of(DeepWithMessage.class),
                LeadForm.of(DeepInItself.class),
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
    void aPatternThatTheProviderMatchesTakesNoMoreStepsThanOneOfAField(String property) {
        RowVerdict verdict = RowValidator.of(LeadForm.of(Costly.class)).validate(Map.of(property, ",".repeat(5_000)));

        assertEquals(1, verdict.problems().size());
        Problem problem = verdict.problem(property).orElseThrow();
        assertEquals(ProblemCode.PATTERN_TOO_COSTLY, problem.code());
        assertEquals(COSTLY, problem.arguments().get("pattern"));
    }

    @Test
    void aMismatchStaysTheProvidersToTell() {
        assertEquals(
                List.of("warning constraint-violation said: \u201CSaid\u201D: four."),
                said(Costly.class, Map.of("said", ",,,")));
        assertEquals(List.of(), said(Costly.class, Map.of("said", ",,,;")));
    }

    private record Unbounded(
            @Pattern(regexp = "((a{1000}){1000}){1000}", message = "m")
            String code) {}

    @Test
    void aPatternThatRepeatsTooOftenIsRefusedThoughItIsTheProvidersToMatch() {
        InvalidFormException refused = assertThrows(InvalidFormException.class, () -> LeadForm.of(Unbounded.class));
        assertTrue(refused.getMessage().contains("repeats something more than 10000 times"), refused.getMessage());
    }

    private record Timed(
            @Past LocalDate past,
            @FutureOrPresent YearMonth month,
            @Past(message = "must be over") LocalDate over) {}

    @Test
    void theClockOfTheImportTellsWhatIsPastAndItIsSaidOnce() {
        LeadForm form = LeadForm.of(Timed.class);
        RowValidator then = RowValidator.of(form, Clock.fixed(Instant.parse("1999-06-15T12:00:00Z"), ZoneOffset.UTC));
        assertEquals(
                List.of("warning range-max past: \u201CPast\u201D must be in the past, before June 15, 1999, and is"
                        + " 1999-06-15."),
                said(then.validate(Map.of("past", "1999-06-15", "month", "1999-06", "over", "1999-06-15"))));
        RowValidator later = RowValidator.of(form, Clock.fixed(Instant.parse("9000-06-15T12:00:00Z"), ZoneOffset.UTC));
        assertEquals(
                List.of("warning constraint-violation over: \u201COver\u201D: must be over."),
                said(later.validate(Map.of("past", "8999-06-15", "over", "8999-06-15"))));
    }

    private record Registration(
            @NotBlank @Size(max = 5) String company,
            @Email String email,
            @PositiveOrZero BigDecimal value,
            @Positive Integer employees,
            @Pattern(regexp = "[a-c]+", message = "letters") String code,
            LocalDate close) {}

    /** Whatever a row says: a lead is what the provider takes. */
    @Property(tries = 500)
    void aRowThatIsAcceptedIsValidAsTheClass(@ForAll("rows") Map<String, String> row) {
        LeadForm form = LeadForm.of(Registration.class);
        RowVerdict verdict = RowValidator.of(form).validate(row);
        if (verdict.isAccepted()) {
            Registration made = LeadClass.of(Registration.class).create(verdict.values());
            assertTrue(form.leadClass().orElseThrow().violations(made).isEmpty());
            assertEquals(
                    row.values().stream()
                            .filter(text -> !text.replace('\u00A0', ' ').isBlank())
                            .count(),
                    verdict.values().size() + verdict.unreadable().size());
        } else {
            assertTrue(verdict.problems().stream().anyMatch(problem -> problem.field() != null));
        }
    }

    @Provide
    Arbitrary<Map<String, String>> rows() {
        Arbitrary<String> cell = Arbitraries.of(
                "",
                " ",
                "a",
                "abc",
                "abcdef",
                "a@example.com",
                "a@b",
                "-1",
                "0",
                "0.00",
                "7",
                "2147483648",
                "1e9",
                "2027-02-28",
                "2027-02-30",
                "\u00A0",
                "\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00",
                "${7*7}",
                "\uFF11");
        return Arbitraries.maps(Arbitraries.of("company", "email", "value", "employees", "code", "close"), cell);
    }
}

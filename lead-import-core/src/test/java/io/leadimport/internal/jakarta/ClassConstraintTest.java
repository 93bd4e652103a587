package io.leadimport.internal.jakarta;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadimport.bean.ClassForms;
import io.leadimport.form.LeadForm;
import io.leadimport.internal.row.Fixture;
import io.leadimport.internal.row.Said;
import io.leadimport.validation.RowValidator;
import io.leadimport.validation.RowVerdict;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A class-level constraint checks several values together and reports the row or one property. */
@Tag("machine")
class ClassConstraintTest {
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

    @Test
    void aViolatedClassConstraintIsAnErrorOfTheRow() {
        Map<String, String> row = Map.of("Name", "a", "Start", "2027-01-02", "End", "2027-01-01");
        RowVerdict verdict = RowValidator.of(ClassForms.of(Plan.class)).validate(row);

        assertEquals(List.of("error constraint-violation null: the end must be after the start."), Said.of(verdict));
        assertEquals("Ordered", verdict.problems().get(0).arguments().get("constraint"));
    }

    @Test
    void aClassConstraintThatReportsAPropertyRemovesTheValueOnlyIfItIsOptional() {
        RowVerdict verdict = RowValidator.of(ClassForms.of(PlanAtEnd.class))
                .validate(Map.of("start", "2027-01-02", "end", "2027-01-01"));

        assertEquals(List.of("warning constraint-violation end: \u201CEnd\u201D: comes too early."), Said.of(verdict));
        assertEquals(Map.of("start", LocalDate.of(2027, 1, 2)), verdict.values());
        assertEquals(Map.of("end", "2027-01-01"), verdict.unreadable());
        assertEquals(
                List.of("error constraint-violation end: \u201CEnd\u201D: comes too early."),
                Said.of(StrictPlan.class, Map.of("start", "2027-01-02", "end", "2027-01-01")));
    }

    @Test
    void aClassConstraintIsCheckedWithoutUnreadableValues() {
        assertEquals(
                List.of("warning type-date end: \u201CEnd\u201D takes a date such as 2026-12-31 (yyyy-MM-dd), not"
                        + " \u201C31.12.\u201D."),
                Said.of(Plan.class, Map.of("name", "a", "start", "2027-01-02", "end", "31.12.")));
    }

    @Test
    void aFileIsCheckedAgainstTheClassConstraintAndItsLeadsBecomeObjects() {
        String header = "Partner ID,Partner User ID,Name,Start,End\n";
        LeadForm form = ClassForms.of(Plan.class);
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
}

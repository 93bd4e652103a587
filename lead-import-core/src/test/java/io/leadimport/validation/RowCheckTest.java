package io.leadimport.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadimport.form.Fields;
import io.leadimport.form.LeadForm;
import io.leadimport.internal.row.CompiledForm;
import io.leadimport.internal.row.Fixture;
import io.leadimport.internal.row.RowViolation;
import io.leadimport.internal.value.Violation;
import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A form may have a check of whole rows; here it requires that the numbers increase from field to field. */
@Tag("machine")
@net.jqwik.api.Tag("machine")
class RowCheckTest {
    private static final String HEADER = "Partner ID,Partner User ID,name,least,most\n";
    private static final LeadForm FORM = LeadForm.named("f")
            .field(Fields.text("name").required())
            .field(Fields.integer("least").min("0"))
            .field(Fields.integer("most"))
            .build();

    private static List<RowViolation> check(@Nullable Object[] values) {
        List<RowViolation> violations = new ArrayList<>();
        if ("nobody".equals(values[0])) {
            violations.add(new RowViolation(0, violation("nobody")));
        }
        if (values[1] instanceof Long least && values[2] instanceof Long most && least > most) {
            violations.add(new RowViolation(2, violation("less than the least")));
        }
        if (values[1] != null && values[2] == null) {
            violations.add(RowViolation.ofRow(violation("the most is not known")));
        }
        return violations;
    }

    private static Violation violation(String message) {
        return new Violation(ProblemCode.ROW_RULE, Map.of("message", message));
    }

    private static CompiledForm form() {
        return CompiledForm.of(FORM, Clock.systemUTC(), RowCheckTest::check);
    }

    private static List<String> checked(String rows) {
        return Fixture.standard().check(form(), Fixture.ADMIN, HEADER + rows).problems().stream()
                .map(RowCheckTest::said)
                .toList();
    }

    private static String said(Problem problem) {
        return problem.severity().code() + " " + problem.row() + " " + problem.column() + " " + problem.value() + ": "
                + problem.arguments().get("message");
    }

    @Test
    void aRowIsCheckedAsAWholeAndEachProblemNamesItsField() {
        assertEquals(
                List.of("error 3 name nobody: nobody", "error 4 null null: the most is not known"),
                checked("P1,U1,a,1,1\nP1,U1,nobody,1,1\nP1,U1,a,1,\n"));
    }

    @Test
    void anOptionalFieldLosesTheValueThatTheCheckRefusesAndTheRowIsCheckedWithoutIt() {
        assertEquals(
                List.of("warning 2 most  2 : less than the least", "error 2 null null: the most is not known"),
                checked("P1,U1,a,3, 2 \n"));
        CompiledForm lenient = CompiledForm.of(
                FORM,
                Clock.systemUTC(),
                values -> check(values).stream().filter(v -> v.field() != null).toList());
        Fixture.Checked checked = Fixture.standard().check(lenient, Fixture.ADMIN, HEADER + "P1,U1,a,3, 2 \n");
        assertEquals(Map.of("name", "a", "least", 3L), checked.leads().get(0).values());
        assertEquals(Map.of("most", " 2 "), checked.leads().get(0).unreadable());
        RowVerdict verdict = RowValidator.of(lenient).validate(Map.of("name", "a", "least", "3", "most", " 2 "));
        assertEquals(Map.of("name", "a", "least", 3L), verdict.values());
        assertEquals(Map.of("most", " 2 "), verdict.unreadable());
    }

    @Test
    void aRowWithAnErrorInACellOrAFileWithoutARequiredColumnIsNotCheckedAsAWhole() {
        assertEquals(List.of("error 2 name : null"), checked("P1,U1,,3,\n"));
        assertEquals(
                List.of(),
                Fixture.standard()
                        .check(form(), Fixture.ADMIN, "Partner ID,Partner User ID,least\nP1,U1,3\n")
                        .problems());
    }

    @Test
    void aRowWithAWrongPartnerIsStillChecked() {
        assertEquals(
                List.of("error 2 null null: the most is not known", "error 2 Partner ID P9: null"),
                checked("P9,U1,a,3,\n"));
    }

    /** Rows may wait for the ids of other rows; this must not affect their problems. */
    @Property(tries = 100)
    void aRowValidatorFindsTheSameProblemsAsAFileCheck(
            @ForAll @IntRange(min = -1, max = 3) int least, @ForAll @IntRange(min = -1, max = 3) int most) {
        Map<String, String> row = Map.of("name", most == 0 ? "nobody" : "a", "least", "" + least, "most", "" + most);
        String csv = "P9,U9,a,1,1\nP1,U1," + row.get("name") + "," + least + "," + most + "\n";
        Fixture.Checked checked = Fixture.standard().check(form(), Fixture.ADMIN, HEADER + csv);
        RowVerdict verdict = RowValidator.of(form()).validate(row);
        assertEquals(
                verdict.problems().stream().map(RowCheckTest::shown).toList(),
                checked.rows().stream()
                        .skip(1)
                        .flatMap(Optional::stream)
                        .flatMap(List::stream)
                        .map(RowCheckTest::shown)
                        .toList());
    }

    private static String shown(Problem problem) {
        return problem.severity() + " " + problem.code() + problem.field() + problem.value() + problem.arguments();
    }
}

package io.leadimport.internal.row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.form.FieldBuilder;
import io.leadimport.form.Fields;
import io.leadimport.form.LeadForm;
import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import io.leadimport.validation.RowValidator;
import io.leadimport.validation.RowVerdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A field may be required in some rows: random conditions among random fields, against a model of what they mean. */
@Tag("machine")
@net.jqwik.api.Tag("machine")
class RequirementTest {
    private static final int FIELDS = 5;
    private static final List<String> CELLS = List.of("", "  ", "1", "2", "02", "+1", "x");

    /** A condition between two fields; no values mean any. */
    record Condition(int field, int on, List<String> values) {}

    /** Conditions, and the rows of a file. */
    record Example(List<Condition> conditions, List<List<String>> rows, int columns) {}

    private static LeadForm form(List<Condition> conditions) {
        LeadForm.Builder form = LeadForm.named("f");
        for (int i = 0; i < FIELDS; i++) {
            int field = i;
            FieldBuilder<?> builder = Fields.integer("f" + field);
            conditions.stream()
                    .filter(condition -> condition.field() == field && condition.on() != field)
                    .forEach(condition -> builder.requiredIf(
                            "f" + condition.on(), condition.values().toArray(String[]::new)));
            form.field(builder);
        }
        return form.build();
    }

    /** The fields in which the row has an error, as the conditions say. */
    private static Set<String> expected(List<Condition> conditions, List<String> row) {
        Map<List<Integer>, Condition> last = new HashMap<>();
        conditions.stream()
                .filter(condition -> condition.on() != condition.field())
                .forEach(condition -> last.put(List.of(condition.field(), condition.on()), condition));
        Set<String> wrong = new TreeSet<>();
        for (Condition condition : last.values()) {
            String on = row.get(condition.on()).strip();
            boolean met = !on.isEmpty()
                    && (condition.values().isEmpty()
                            || condition.values().stream().anyMatch(value -> number(value) == number(on)));
            if (met && number(row.get(condition.field()).strip()) < 0) {
                wrong.add("f" + condition.field());
            }
        }
        return wrong;
    }

    private static int number(String text) {
        return text.isEmpty() || text.equals("x") ? -1 : Integer.parseInt(text);
    }

    private static Set<String> errors(List<Problem> problems) {
        Set<String> fields = new TreeSet<>();
        problems.stream()
                .filter(Problem::isError)
                .forEach(problem -> fields.add(Objects.requireNonNull(problem.field())));
        assertEquals(fields.size(), problems.stream().filter(Problem::isError).count(), "each is told once");
        return fields;
    }

    @Property(tries = 150)
    void aFieldIsRequiredIfOneOfItsConditionsIsMet(@ForAll("examples") Example example) {
        LeadForm form = form(example.conditions());
        StringBuilder csv = new StringBuilder("Partner ID,Partner User ID");
        IntStream.range(0, example.columns()).forEach(i -> csv.append(",f").append(i));
        List<Set<String>> expected = new ArrayList<>();
        List<Set<String>> validated = new ArrayList<>();
        RowValidator validator = RowValidator.of(form);
        for (List<String> row : example.rows()) {
            List<String> cells = new ArrayList<>(row.subList(0, example.columns()));
            csv.append("\nP1,U1,").append(String.join(",", cells));
            Map<String, String> byName = new HashMap<>();
            IntStream.range(0, cells.size()).forEach(i -> byName.put("f" + i, cells.get(i)));
            while (cells.size() < FIELDS) {
                cells.add("");
            }
            expected.add(expected(example.conditions(), cells));
            validated.add(errors(validator.validate(byName).problems()));
        }
        Fixture.Checked checked = Fixture.standard().check(form, Fixture.ADMIN, csv.toString());
        assertEquals(
                expected,
                checked.rows().stream()
                        .flatMap(Optional::stream)
                        .map(RequirementTest::errors)
                        .toList());
        assertEquals(expected, validated);
    }

    @Provide
    Arbitrary<Example> examples() {
        Arbitrary<Integer> field = Arbitraries.integers().between(0, FIELDS - 1);
        Arbitrary<List<String>> values = Arbitraries.of("1", "2").list().ofMaxSize(2);
        Arbitrary<List<Condition>> conditions = Combinators.combine(field, field, values)
                .as(Condition::new)
                .list()
                .ofMaxSize(6);
        Arbitrary<List<List<String>>> rows =
                Arbitraries.of(CELLS).list().ofSize(FIELDS).list().ofMinSize(1).ofMaxSize(8);
        return Combinators.combine(conditions, rows, Arbitraries.integers().between(1, FIELDS))
                .as(Example::new);
    }

    @Test
    void valuesAreComparedByTheTypeOfTheOtherField() {
        LeadForm form = LeadForm.named("f")
                .field(Fields.decimal("d").numberNotation(new io.leadimport.form.type.NumberNotation(",", ".")))
                .field(Fields.date("a").dateFormat("dd.MM.yyyy"))
                .field(Fields.email("e"))
                .field(Fields.text("t"))
                .field(Fields.yesNo("y"))
                .field(Fields.percent("p"))
                .field(Fields.text("x")
                        .requiredIf("d", "1250.5")
                        .requiredIf("a", "2026-12-31")
                        .requiredIf("e", "A@b.de")
                        .requiredIf("t", "T")
                        .requiredIf("y", "true")
                        .requiredIf("p", "50"))
                .build();
        RowValidator validator = RowValidator.of(form);
        List<Map<String, String>> met = List.of(
                Map.of("d", "1.250,50"),
                Map.of("a", " 31.12.2026"),
                Map.of("e", "a@B.de"),
                Map.of("t", "T"),
                Map.of("y", "Y"),
                Map.of("p", "50.0 %"));
        met.forEach(row -> assertEquals(
                ProblemCode.VALUE_REQUIRED,
                validator.validate(row).problem("x").orElseThrow().code(),
                row.toString()));
        List<Map<String, String>> other = List.of(
                Map.of("d", "1.250,05"),
                Map.of("a", "30.12.2026"),
                Map.of("t", "t"),
                Map.of("t", "T "),
                Map.of("y", "no"));
        other.forEach(row -> assertTrue(validator.validate(row).isAccepted(), row.toString()));
    }

    @Test
    void aDefaultValueMeetsAConditionLikeAValueOfTheFile() {
        LeadForm form = LeadForm.named("f")
                .field(Fields.integer("stage").defaultValue("1"))
                .field(Fields.constant("source", "web"))
                .field(Fields.text("a").requiredIf("stage", "01"))
                .field(Fields.text("b").requiredIf("source", "post"))
                .field(Fields.text("c").requiredIf("source"))
                .build();
        RowValidator validator = RowValidator.of(form);
        assertEquals(
                List.of("a", "c"),
                List.copyOf(errors(validator.validate(Map.of()).problems())));
        assertEquals(
                List.of("c"),
                List.copyOf(errors(validator.validate(Map.of("stage", "2")).problems())));
        Fixture.Checked checked = Fixture.standard()
                .check(form, Fixture.ADMIN, "Partner ID,Partner User ID,stage,c\nP1,U1,,x\nP1,U1,3,x\nP1,U1,x,x\n");
        assertEquals(List.of("2:value-required", "", "4:type-integer"), checked.codes());
        assertEquals("a", checked.problems().get(0).column());
    }

    @Test
    void aRowValidatorReturnsDefaultsAndConstantsAndIgnoresTheColumnOfAConstant() {
        LeadForm form = LeadForm.named("f")
                .field(Fields.text("a").defaultValue("x").maxLength(3))
                .field(Fields.constant("c", "web").label("Channel"))
                .field(Fields.date("d").dateFormat("dd.MM.yyyy").required().defaultValue("2026-12-31"))
                .build();
        RowVerdict verdict = RowValidator.of(form).validate(Map.of("A", " ", "channel", "y"));
        assertEquals("{a=x, c=web, d=2026-12-31}", verdict.values().toString());
        assertEquals(
                List.of("The column \u201Cchannel\u201D is not imported: the form sets the value of this field."),
                verdict.problems().stream().map(p -> p.message(Locale.ENGLISH)).toList());
        assertEquals(
                "{c=web, d=2026-12-31}",
                RowValidator.of(form).validate(Map.of("a", "long")).values().toString());
    }

    @Test
    void aConditionOnAChoiceAlwaysShowsLabels() {
        LeadForm form = LeadForm.named("f")
                .field(Fields.choice("tier")
                        .label("Tier")
                        .option("1", "Gold", "G")
                        .option("2", "Silver"))
                .field(Fields.choices("ways").label("Ways").option("w", "Web").option("f", "Fair", "Show"))
                .field(Fields.text("d").requiredIf("tier", "1", " g", "SILVER"))
                .field(Fields.text("e").requiredIf("ways", "show| w;"))
                .build();
        assertEquals(
                List.of(
                        "\u201Cd\u201D is required if \u201CTier\u201D is one of Gold; Silver.",
                        "\u201Ce\u201D is required if \u201CWays\u201D is one of Fair; Web."),
                RowValidator.of(form).validate(Map.of("tier", "2", "ways", "Web;Fair")).problems().stream()
                        .map(problem -> problem.message(Locale.ENGLISH))
                        .toList());
    }
}

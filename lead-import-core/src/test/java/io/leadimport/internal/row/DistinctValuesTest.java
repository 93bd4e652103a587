package io.leadimport.internal.row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.form.FieldBuilder;
import io.leadimport.form.Fields;
import io.leadimport.form.LeadForm;
import io.leadimport.internal.lookup.IdLookup;
import io.leadimport.internal.lookup.LookedUpId;
import io.leadimport.internal.lookup.UniqueValues;
import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Distinct ids and unique values of a file, and their limits. */
@Tag("machine")
@net.jqwik.api.Tag("machine")
class DistinctValuesTest {
    private static LeadForm unique(FieldBuilder<?> field) {
        return LeadForm.named("f").field(field.unique()).build();
    }

    @ParameterizedTest(name = "{0}: {1} and {2}")
    @CsvSource({
        "text, a, a, true",
        "text, a, A, false",
        "text, a, ' a', false",
        "text, '', '', false",
        "email, a@b.co, A@B.CO, true",
        "email, a@b.co, ' a@b.co ', true",
        "email, a@b.co, b@b.co, false",
        "integer, 7, +07, true",
        "integer, 7, -7, false",
        "decimal, 1.5, 01.500, true",
        "decimal, 0, -0.00, true",
        "decimal, 100, 1e2, false",
        "date, 2026-01-02, ' 2026-01-02', true",
        "yesNo, yes, TRUE, true",
        "yesNo, yes, no, false",
        "choice, red, RED, true",
        "choice, red, blue, false",
    })
    void uniqueValuesAreComparedByWhatTheyMean(String type, String first, String second, boolean same) {
        LeadForm form = unique(
                switch (type) {
                    case "text" -> Fields.text("v");
                    case "email" -> Fields.email("v");
                    case "integer" -> Fields.integer("v");
                    case "decimal" -> Fields.decimal("v");
                    case "date" -> Fields.date("v");
                    case "yesNo" -> Fields.yesNo("v");
                    default -> Fields.choice("v", "red", "blue");
                });
        List<Problem> problems = Fixture.standard()
                .check(form, Fixture.ADMIN, "Partner ID,Partner User ID,v\nP1,U1," + first + "\n\nP1,U1," + second)
                .problems()
                .stream()
                .filter(problem -> problem.code() == ProblemCode.DUPLICATE_IN_FILE)
                .toList();
        assertEquals(same ? 1 : 0, problems.size());
        if (same) {
            assertEquals(
                    "\u201Cv\u201D must be unique, but row 2 has this value too. The lead has no value here; the text of the cell is kept.",
                    problems.get(0).message(Locale.ENGLISH));
            assertEquals(4, problems.get(0).row());
            assertFalse(problems.get(0).isError(), "an optional field never stops a file");
        }
    }

    @Property(tries = 30)
    void uniqueValuesBehaveLikeAMap(@ForAll("values") List<Integer> values) {
        UniqueValues unique = new UniqueValues();
        Map<String, Long> model = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            String value = "v" + values.get(i);
            Long earlier = model.putIfAbsent(value, i + 1L);
            assertEquals(earlier == null ? 0 : earlier, unique.add(value, i + 1));
        }
    }

    @Provide
    Arbitrary<List<Integer>> values() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 30_000),
                        Arbitraries.integers().between(0, 20_000),
                        Arbitraries.randomValue(java.util.Random::nextLong))
                .as((range, size, seed) ->
                        new java.util.Random(seed).ints(size, 0, range).boxed().toList());
    }

    @Property(tries = 20)
    void idsAreFoundAgainDespiteEqualHashCodes(@ForAll("values") List<Integer> values) {
        IdLookup<String> ids = new IdLookup<>(
                wanted -> wanted.stream().filter(id -> !id.endsWith("3")).toList(), id -> id);
        Map<String, LookedUpId<String>> model = new HashMap<>();
        for (int value : values) {
            // "Aa" and "BB" have one hash code
            String text = (value % 2 == 0 ? "Aa" : "BB") + value;
            LookedUpId<String> id = ids.of(text);
            LookedUpId<String> before = model.putIfAbsent(text, id);
            assertTrue(before == null || before == id, text);
        }
        assertEquals(model.size(), ids.size());
        ids.resolve();
        model.forEach((text, id) -> {
            assertTrue(id.isResolved());
            assertEquals(text.endsWith("3") ? null : text, id.record());
        });
        assertEquals(0, ids.unresolved());
    }

    @Test
    void tooManyDistinctIdsEndTheCheckWithTheirColumnAndTheLimit() {
        Fixture host = Fixture.standard();
        host.maxIds = 3;
        host.maxUnique = 77;
        Fixture.Checked partners = host.check(
                FileCheckTest.FORM,
                Fixture.ADMIN,
                FileCheckTest.HEADER + "P1,U1,a,1\nP2,U1,a,1\nP3,U1,a,1\nP4,U1,a,1\nP5,U1,a,1");
        assertEquals(
                "The column \u201CPartner ID\u201D has too many different values for one file. Allowed: 3."
                        + " Split the file.",
                partners.fatal().orElseThrow().message(Locale.ENGLISH));
        assertEquals(5, partners.fatal().orElseThrow().line());
        Fixture.Checked users = host.check(
                FileCheckTest.FORM,
                Fixture.ADMIN,
                FileCheckTest.HEADER + "P1,U1,a,1\nP1,U2,a,1\nP1,U3,a,1\nP1,U4,a,1\nP1,U5,a,1");
        assertEquals(
                "The column \u201CPartner User ID\u201D has too many different values for one file."
                        + " Allowed: 3. Split the file.",
                users.fatal().orElseThrow().message(Locale.ENGLISH));
    }

    @Test
    void tooManyDistinctUniqueValuesEndTheCheck() {
        Fixture host = Fixture.standard();
        host.maxUnique = 2;
        Fixture.Checked checked = host.check(
                unique(Fields.text("v").label("Serial")),
                Fixture.ADMIN,
                "Partner ID,Partner User ID,Serial\nP1,U1,a\nP1,U1,a\nP1,U1,b\nP1,U1,c\nP1,U1,d");
        assertEquals(
                "The column \u201CSerial\u201D has too many different values for one file. Allowed: 2."
                        + " Split the file.",
                checked.fatal().orElseThrow().message(Locale.ENGLISH));
    }

    @Test
    void theValuesOfAllUniqueFieldsCountTogether() {
        Fixture host = Fixture.standard();
        host.maxUnique = 3;
        LeadForm form = LeadForm.named("f")
                .field(Fields.text("v").unique())
                .field(Fields.text("w").unique())
                .build();
        Fixture.Checked checked = host.check(
                form, Fixture.ADMIN, "Partner ID,Partner User ID,v,w\nP1,U1,a,a\nP1,U1,b,b\nP1,U1,c,c\nP1,U1,d,d");
        assertEquals(3, checked.fatal().orElseThrow().line());
        assertEquals("w", checked.fatal().orElseThrow().column());
    }
}

package io.leadimport.internal.jakarta;

import static io.leadimport.internal.jakarta.JakartaOracle.NOW;
import static io.leadimport.internal.jakarta.JakartaOracle.accepts;
import static io.leadimport.internal.jakarta.JakartaOracle.oracleAccepts;
import static io.leadimport.internal.jakarta.JakartaOracle.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.leadimport.form.Fields;
import io.leadimport.form.InvalidFormException;
import io.leadimport.internal.row.FieldCase;
import io.leadimport.problem.ProblemCode;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a compiled check is meant to differ from the Jakarta constraint of the same name. */
@Tag("machine")
@net.jqwik.api.Tag("machine")
class JakartaDifferencesTest {
    @ParameterizedTest
    @ValueSource(strings = {"\u00A0", "\u2007", "\u202F"})
    void noBreakSpacesAreBlankHereButNotForNotBlank(String space) {
        assertEquals(true, oracleAccepts("required", space));
        assertEquals(ProblemCode.VALUE_REQUIRED, problem(Fields.text("f").required(), space));
    }

    @Test
    void aVerticalTabIsIllegalHereAndBlankForNotBlank() {
        assertEquals(false, oracleAccepts("required", "\u000B"));
        assertEquals(
                ProblemCode.TEXT_ILLEGAL_CHARACTER, problem(Fields.text("f").required(), "\u000B"));
    }

    @Test
    void aBlankTextViolatesSizeAndPatternButIsAbsentHere() {
        assertEquals(false, oracleAccepts("size", " "));
        assertNull(problem(Fields.text("f").minLength(2), " "));
        assertEquals(false, oracleAccepts("pattern", ""));
        assertNull(problem(Fields.text("f").pattern("a+"), ""));
    }

    /** Hibernate Validator accepts every address accepted here; the test below lists what else it accepts. */
    @Property(tries = 1000)
    void anAddressThatIsAcceptedHereIsValidForEmail(@ForAll("emails") String email) {
        if (accepts(Fields.email("f"), email)) {
            assertEquals(true, oracleAccepts("email", email.strip()), email);
        }
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvFileSource(resources = "email-differences.csv", numLinesToSkip = 1, delimiter = ';')
    void eachDifferenceFromEmailIsIntended(String email, boolean here, boolean oracle, String reason) {
        assertNotNull(reason, "a difference has a reason");
        String text = email == null ? "" : FieldCase.unescaped(email);
        assertEquals(oracle, oracleAccepts("email", text), "Hibernate Validator");
        assertEquals(here, accepts(Fields.email("f"), text), "here");
        assertEquals(false, here == oracle, "no difference");
    }

    /** For Jakarta, moments are equal only if their offsets are: OffsetDateTime compares the local time last. */
    @Test
    void thePresentMomentWithAnotherOffsetIsPastOrFutureForJakartaButNeitherHere() {
        OffsetDateTime west = OffsetDateTime.now(NOW).withOffsetSameInstant(ZoneOffset.UTC);
        assertEquals(true, oracleAccepts("pastMoment", west));
        assertEquals(ProblemCode.RANGE_MAX, problem(Fields.dateTime("f").past(), west.toString()));
        assertEquals(false, oracleAccepts("futureOrPresentMoment", west));
        assertNull(problem(Fields.dateTime("f").futureOrPresent(), west.toString()));
        OffsetDateTime east = west.withOffsetSameInstant(ZoneOffset.ofHours(18));
        assertEquals(true, oracleAccepts("futureMoment", east));
        assertEquals(ProblemCode.RANGE_MIN, problem(Fields.dateTime("f").future(), east.toString()));
    }

    /** No constraint of a form demands a yes. */
    @Test
    void assertTrueHasNoEquivalentInAForm() {
        assertEquals(false, oracleAccepts("consent", false));
        assertNull(problem(Fields.yesNo("f").required(), "no"));
        assertThrows(InvalidFormException.class, () -> Fields.yesNo("f").oneOf(List.of("yes")));
    }

    /** For both, only NotNull and NotBlank reject an absent value. */
    @Test
    void aChoiceWithoutOptionsViolatesSizeButIsAbsentHere() {
        assertEquals(false, oracleAccepts("several", Set.of()));
        assertNull(problem(Fields.choices("f", "a").minCount(1), " "));
    }

    @Provide
    Arbitrary<String> emails() {
        return Arbitraries.of(
                        "a", "b", "1", ".", "@", "-", "_", "+", "example", "com", "xn", "\u00FC", " ", "\"", "'", "!")
                .list()
                .ofMinSize(1)
                .ofMaxSize(9)
                .map(parts -> String.join("", parts))
                .flatMap(text -> Arbitraries.of(text, text + "@example.com", "a@" + text + ".com", "a@b." + text));
    }
}

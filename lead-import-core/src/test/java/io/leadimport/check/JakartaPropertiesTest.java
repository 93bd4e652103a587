package io.leadimport.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.leadimport.form.FieldBuilder;
import io.leadimport.form.Fields;
import io.leadimport.form.LeadForm;
import io.leadimport.problem.ProblemCode;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The compiled checks mean what the Jakarta constraint of the same name means to Hibernate Validator. */
class JakartaPropertiesTest {
    private static final Validator ORACLE = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    /** One property per constraint. */
    private static final class Lead {
        @Size(min = 2, max = 5)
        String size;

        @DecimalMin(value = "-1.50", message = "low")
        @DecimalMax(value = "1000000000000000000000.25", message = "high")
        BigDecimal decimal;

        @Min(-7)
        @Max(9_007_199_254_740_993L)
        Long integer;

        @Pattern(regexp = "(?:[a-c]+|x{2,3})(-\\d)?")
        String pattern;

        @NotBlank
        String required;

        @Email
        String email;
    }

    private static boolean oracleAccepts(String property, Object value) {
        return ORACLE.validateValue(Lead.class, property, value).isEmpty();
    }

    private static ProblemCode problem(FieldBuilder field, String text) {
        RowVerdict verdict =
                RowValidator.of(LeadForm.named("f").field(field).build()).validate(Map.of("f", text));
        return verdict.problem("f")
                .map(problem -> problem.code())
                .filter(code -> !code.isAdvice())
                .orElse(null);
    }

    private static boolean accepts(FieldBuilder field, String text) {
        return problem(field, text) == null;
    }

    @Property(tries = 400)
    void lengths_are_those_of_Size(@ForAll("texts") String text) {
        Assume.that(!io.leadimport.csv.Cell.of(text).isBlank());
        assertEquals(
                oracleAccepts("size", text),
                accepts(Fields.longText("f").minLength(2).maxLength(5), text));
    }

    @Property(tries = 400)
    void bounds_of_decimals_are_those_of_DecimalMin_and_DecimalMax(@ForAll("decimals") BigDecimal number) {
        FieldBuilder field = Fields.decimal("f").min("-1.50").max("1000000000000000000000.25");
        assertEquals(oracleAccepts("decimal", number), accepts(field, number.toPlainString()));
    }

    @Property(tries = 400)
    void bounds_of_integers_are_those_of_Min_and_Max(@ForAll("longs") long number) {
        FieldBuilder field = Fields.integer("f").min("-7").max("9007199254740993");
        assertEquals(oracleAccepts("integer", number), accepts(field, Long.toString(number)));
    }

    @Property(tries = 400)
    void patterns_are_those_of_Pattern(@ForAll("patterned") String text) {
        Assume.that(!io.leadimport.csv.Cell.of(text).isBlank());
        assertEquals(
                oracleAccepts("pattern", text),
                accepts(Fields.longText("f").pattern("(?:[a-c]+|x{2,3})(-\\d)?"), text));
    }

    /** NotBlank knows the white space of Java, which has control characters and has no no-break spaces. */
    @Property(tries = 400)
    void required_is_NotBlank_but_for_no_break_spaces_and_control_characters(@ForAll("texts") String text) {
        boolean control = text.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r');
        boolean noBreak = text.chars().anyMatch(c -> c == 0xA0 || c == 0x2007 || c == 0x202F);
        Assume.that(!control && !noBreak);
        assertEquals(
                oracleAccepts("required", text),
                problem(Fields.longText("f").required(), text) != ProblemCode.VALUE_REQUIRED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00A0", "\u2007", "\u202F"})
    void a_no_break_space_and_its_like_are_blank_here_and_not_to_NotBlank(String space) {
        assertEquals(true, oracleAccepts("required", space));
        assertEquals(ProblemCode.VALUE_REQUIRED, problem(Fields.text("f").required(), space));
    }

    @Test
    void a_vertical_tab_is_illegal_here_and_blank_to_NotBlank() {
        assertEquals(false, oracleAccepts("required", "\u000B"));
        assertEquals(
                ProblemCode.TEXT_ILLEGAL_CHARACTER, problem(Fields.text("f").required(), "\u000B"));
    }

    @Test
    void a_blank_text_is_short_to_Size_and_absent_here() {
        assertEquals(false, oracleAccepts("size", " "));
        assertNull(problem(Fields.text("f").minLength(2), " "));
        assertEquals(false, oracleAccepts("pattern", ""));
        assertNull(problem(Fields.text("f").pattern("a+"), ""));
    }

    /** What we take, Hibernate Validator takes; what it takes beyond that is listed below. */
    @Property(tries = 1000)
    void an_email_that_is_taken_here_is_one_to_Email(@ForAll("emails") String email) {
        if (accepts(Fields.email("f"), email)) {
            assertEquals(true, oracleAccepts("email", email.strip()), email);
        }
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvFileSource(resources = "email-differences.csv", numLinesToSkip = 1, delimiter = ';')
    void each_difference_from_Email_is_intended(String email, boolean here, boolean oracle, String reason) {
        assertNotNull(reason, "a difference has a reason");
        String text = email == null ? "" : FieldCase.unescaped(email);
        assertEquals(oracle, oracleAccepts("email", text), "Hibernate Validator");
        assertEquals(here, accepts(Fields.email("f"), text), "here");
        assertEquals(false, here == oracle, "no difference");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.of("a", " ", "\t", "\n", "b", "\uD83D\uDE00", "\u00E9", "\u200B")
                        .list()
                        .ofMaxSize(7)
                        .map(parts -> String.join("", parts)),
                Arbitraries.strings().alpha().ofMaxLength(7));
    }

    @Provide
    Arbitrary<BigDecimal> decimals() {
        return Arbitraries.oneOf(
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("-3"), new BigDecimal("3"))
                        .ofScale(3),
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("999999999999999999999"), new BigDecimal("1000000000000000000001"))
                        .ofScale(2),
                Arbitraries.of("-1.50", "-1.5", "-1.5000001", "1000000000000000000000.250", "1000000000000000000000.26")
                        .map(BigDecimal::new));
    }

    @Provide
    Arbitrary<Long> longs() {
        return Arbitraries.oneOf(
                Arbitraries.longs(),
                Arbitraries.longs().between(-10, 0),
                Arbitraries.longs().between(9_007_199_254_740_990L, 9_007_199_254_740_996L));
    }

    @Provide
    Arbitrary<String> patterned() {
        return Arbitraries.strings().withChars("abcx-1\n").ofMaxLength(6);
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

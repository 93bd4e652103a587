package io.leadimport.form;

import static io.leadimport.form.ClassFormTest.fields;
import static io.leadimport.form.LeadFormTest.form;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.leadimport.bean.ClassForms;
import io.leadimport.form.ClassFormTest.Region;
import io.leadimport.form.type.Digits;
import io.leadimport.form.type.FieldConstraints;
import io.leadimport.form.type.TemporalBound;
import io.leadimport.form.type.TextPattern;
import io.leadimport.internal.jakarta.PropertyConstraints;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The effect of the constraints of a property on the field that fills it. */
@Tag("machine")
class ClassFormConstraintsTest {
    private interface Web {}

    /** A composed constraint that reports each part separately. */
    @Size(min = 2, max = 10)
    @Pattern(regexp = "[A-Z]+", flags = Pattern.Flag.CASE_INSENSITIVE)
    @NotNull
    @Constraint(validatedBy = {})
    @Retention(RetentionPolicy.RUNTIME)
    private @interface Code {
        String message() default "{code}";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    @Size(min = 2, max = 10)
    @ReportAsSingleViolation
    @Constraint(validatedBy = {})
    @Retention(RetentionPolicy.RUNTIME)
    private @interface Whole {
        String message() default "{whole}";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    record Bounds(
            @Size(max = 120) String text,
            @Size(min = 2, max = 5) @Email String mail,
            @Min(-7) @Max(9) Long whole,
            @Positive @Max(9) Integer positive,
            @Negative short negative,
            @DecimalMin("0.5") @DecimalMax("7.25") BigDecimal decimal,
            @PositiveOrZero Double notNegative,
            @Positive BigDecimal exclusive,

            @jakarta.validation.constraints.Digits(integer = 3, fraction = 2)
            BigDecimal digits,

            @Past LocalDate past,
            @Pattern(regexp = "a+") String pattern,
            @Pattern(regexp = "a+", message = "only a") String saidByItself,
            @Pattern(regexp = "a+") @Pattern(regexp = "a") String two,
            @Code String code,
            @Whole String single,
            @Size(max = 3, groups = Web.class) String web) {}

    private static class Base {
        @NotBlank
        private String inherited;
    }

    private static final class Bean extends Base {
        private String own;

        @NotEmpty
        @Size(max = 3)
        public String getOwn() {
            return own;
        }
    }

    private record Required(
            @NotNull Region notNull,
            @NotBlank String notBlank,
            @NotEmpty String notEmpty,
            @Code String composed,
            int primitive,
            @NotNull(groups = Web.class) Long web,
            String optional) {}

    static final class Customer {
        @Size(max = 3)
        String text;

        @Min(1)
        int count;

        @NotNull
        Region region;

        String free;
    }

    @ParameterizedTest
    @CsvSource({
        "text, null-120 null-null null, true",
        "mail, 2-5 null-null null, true",
        "whole, null-null -7-9 null, true",
        "positive, null-null -2147483648-9 null, true",
        "negative, null-null -32768-32767 null, true",
        "decimal, null-null 0.5-7.25 null, true",
        "exclusive, null-null null-null null, true",
        "digits, null-null null-null null, true",
        "past, null-null null-null null, true",
        "pattern, null-null null-null a+, true",
        "saidByItself, null-null null-null null, false",
        "code, 2-10 null-null (?i)[A-Z]+, true",
        "single, null-null null-null null, false",
        "web, null-null null-null null, false",
    })
    void constraintsThatAFieldAlsoHasAreNotCheckedByTheProvider(String name, String expected, boolean covered) {
        FormField field = fields(ClassForms.of(Bounds.class)).get(name);
        FieldConstraints constraints = field.constraints();
        TextPattern pattern = constraints.pattern();
        assertEquals(
                expected,
                constraints.minSize() + "-" + constraints.maxSize() + " "
                        + constraints.range().min() + "-" + constraints.range().max() + " "
                        + (pattern == null ? null : pattern.regex()));
        assertEquals(covered, isCovered(field));
    }

    @Test
    void exclusiveBoundsAndDigitsAreAdopted() {
        Map<String, FormField> fields = fields(ClassForms.of(Bounds.class));
        assertEquals(
                BigDecimal.ZERO, fields.get("positive").constraints().range().greaterThan());
        assertEquals(
                BigDecimal.ZERO, fields.get("negative").constraints().range().lessThan());
        assertEquals(
                BigDecimal.ZERO, fields.get("exclusive").constraints().range().greaterThan());
        assertEquals(
                TemporalBound.PAST, fields.get("past").constraints().range().temporal());
        assertEquals(new Digits(3, 2), fields.get("digits").constraints().digits());
    }

    @Test
    void theProviderChecksTheSecondOfTwoPatterns() {
        assertEquals(false, isCovered(fields(ClassForms.of(Bounds.class)).get("two")));
    }

    @Test
    void onlyConstraintsOfTheGroupsApply() {
        FormField web = fields(
                        ClassForms.builder(Bounds.class).groups(Web.class).build())
                .get("web");
        assertEquals(3, web.constraints().maxSize());
        assertEquals(true, isCovered(web));
    }

    @Test
    void aPropertyThatMustNotBeNullMakesItsFieldRequired() {
        assertEquals(
                List.of("notNull", "notBlank", "notEmpty", "composed", "primitive"),
                required(ClassForms.of(Required.class)));
        assertEquals(
                List.of("primitive", "web"),
                required(ClassForms.builder(Required.class).groups(Web.class).build()));
    }

    private static List<String> required(LeadForm form) {
        return form.fields().stream()
                .filter(FormField::required)
                .map(FormField::name)
                .toList();
    }

    @Test
    void constraintsOfInheritedFieldsAndOfGettersApply() {
        LeadForm form = ClassForms.of(Bean.class);
        assertEquals(List.of("inherited", "own"), required(form));
        assertEquals(3, fields(form).get("own").constraints().maxSize());
    }

    @Test
    void boundsOfThePropertyAndOfTheFieldBothApply() {
        FormField field = fields(form(Fields.integer("a").max("5").constrainedBy(Customer.class, "count")))
                .get("a");
        assertEquals(BigDecimal.ONE, field.constraints().range().min());
        assertEquals(new BigDecimal(5), field.constraints().range().max());
        assertEquals(true, isCovered(field));
    }

    @Test
    void aConstantFillsAPropertyThatMustNotBeNull() {
        LeadForm form = ClassForms.builder(Required.class)
                .field("notBlank", field -> field.constant("web"))
                .field("primitive", field -> field.constant("1"))
                .build();
        assertEquals(
                List.of(true, true),
                List.of(
                        form.field("notBlank").orElseThrow().isConstant(),
                        form.field("primitive").orElseThrow().isConstant()));
    }

    private record Same(@Size(max = 3) String text) {}

    private record Renamed(@Size(max = 3) String text) {}

    private record More(@Size(max = 3) @Whole String text) {}

    @Test
    void theDigestDependsOnGroupsAndConstraintsButNotOnTheNameOfTheClass() {
        List<String> digests = Stream.of(
                        ClassForms.builder(Same.class),
                        ClassForms.builder(More.class),
                        ClassForms.builder(Same.class).groups(Web.class))
                .map(form -> form.name("f").build().digest())
                .toList();
        assertEquals(3, digests.stream().distinct().count());
        assertEquals(
                digests.get(0),
                ClassForms.builder(Renamed.class).name("f").build().digest());
        assertNotEquals(
                form(Fields.text("a").maxLength(3).minLength(0)).digest(),
                form(Fields.text("a").constrainedBy(Customer.class, "text")).digest());
    }

    record TwoPatterns(
            @Pattern(regexp = "a.") @Pattern(regexp = "b.") String first,
            @Pattern(regexp = "b.") @Pattern(regexp = "a.") String second,

            @Pattern(regexp = "[A-Z]+") @Pattern(regexp = ".*X.*")
            String third,

            @Pattern(regexp = "x") @Pattern(regexp = "w") @Pattern(regexp = "y")
            String fourth,

            @Pattern(regexp = "k1") @Pattern(regexp = "k0") String fifth,
            @Pattern(regexp = "m0") @Pattern(regexp = "m1") String sixth) {}

    /** The order in which the provider returns them differs between processes. */
    @Test
    void theFieldAdoptsThePatternThatSortsFirst() {
        assertEquals(
                List.of("a.", "a.", ".*X.*", "w", "k0", "m0"),
                ClassForms.of(TwoPatterns.class).fields().stream()
                        .map(field ->
                                String.valueOf(field.constraints().pattern().regex()))
                        .toList());
    }

    record Short(@Size(max = 3) @NotNull String text) {}

    record Long500(@Size(max = 500) String text) {}

    @Test
    void constraintsOfAClassAffectOnlyTheFormThatIsBuilt() {
        FieldBuilder<?> field = Fields.text("text").constrainedBy(Short.class, "text");
        LeadForm first = form(field);
        assertEquals(first.digest(), form(field).digest());
        FormField other =
                form(field.constrainedBy(Long500.class, "text")).fields().get(0);
        assertEquals(500, other.constraints().maxSize());
        assertEquals(false, other.required());
    }

    record Small(byte small) {}

    @Test
    void aFieldThatFillsAPropertyMayBeUsedInOtherForms() {
        FieldBuilder<?> field = Fields.integer("small");
        FormField ofClass =
                ClassForms.builder(Small.class).field(field).build().fields().get(0);
        assertEquals(true, ofClass.required());
        FormField other = form(field).fields().get(0);
        assertEquals(false, other.required());
        assertEquals("small", other.label());
        assertNull(other.constraints().range().max());
    }

    private static boolean isCovered(FormField field) {
        return ((PropertyConstraints) field.constrainedBy()).covered();
    }
}

package io.leadimport.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ClassFormTest {
    private enum Region {
        EMEA,
        AMER
    }

    private interface Web {}

    /** Composed, and each part is told by itself. */
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

    private record Types(
            String text,
            CharSequence sequence,
            @Email String mail,
            long whole,
            Integer fewer,
            byte least,
            BigInteger big,
            BigDecimal decimal,
            Double rounded,
            LocalDate date,
            LocalTime time,
            YearMonth month,
            OffsetDateTime moment,
            Instant instant,
            Boolean yes,
            Region region,
            @Size(max = 2) Set<Region> regions,
            @Size(max = 2) List<@Email String> mails) {}

    private record Bounds(
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

    private record Labels(String dealValue, String vatID, String URLPath, String deal_value2) {}

    private static Map<String, FormField> fields(LeadForm form) {
        return form.fields().stream().collect(Collectors.toMap(FormField::name, field -> field));
    }

    @Test
    void theTypeOfAPropertyDecidesWhatItsFieldTakes() {
        assertEquals(
                List.of(
                        "Text",
                        "Text",
                        "Email",
                        "WholeNumber",
                        "WholeNumber",
                        "WholeNumber",
                        "WholeNumber",
                        "DecimalNumber",
                        "DecimalNumber",
                        "CalendarDate",
                        "TimeOfDay",
                        "MonthOfYear",
                        "DateAndTime",
                        "DateAndTime",
                        "YesNo",
                        "Choice",
                        "MultiChoice",
                        "Text"),
                LeadForm.of(Types.class).fields().stream()
                        .map(field -> field.type().getClass().getSimpleName())
                        .toList());
        Map<String, FormField> fields = fields(LeadForm.of(Types.class));
        assertEquals(
                new FieldType.Choice(List.of(Option.of("EMEA"), Option.of("AMER"))),
                fields.get("region").type());
        assertEquals(new BigDecimal(-128), fields.get("least").constraints().minimum());
        assertEquals(new BigDecimal(127), fields.get("least").constraints().maximum());
        assertEquals(
                new BigDecimal(Integer.MAX_VALUE),
                fields.get("fewer").constraints().maximum());
        assertEquals(
                new BigDecimal(-Double.MAX_VALUE),
                fields.get("rounded").constraints().minimum());
        assertNull(fields.get("whole").constraints().minimum());
        assertEquals(2, fields.get("regions").constraints().maxCount());
        assertEquals(true, fields.get("regions").constraints().declared().covered());
        assertNull(fields.get("mails").constraints().maxLength());
        assertEquals(false, fields.get("mails").constraints().declared().covered());
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
    void whatAFieldCanSayTooIsNotLeftToTheProvider(String name, String expected, boolean covered) {
        FieldConstraints constraints =
                fields(LeadForm.of(Bounds.class)).get(name).constraints();
        assertEquals(
                expected,
                constraints.minLength() + "-" + constraints.maxLength() + " " + constraints.minimum() + "-"
                        + constraints.maximum() + " " + constraints.pattern());
        assertEquals(covered, constraints.declared().covered());
    }

    @Test
    void boundsMayBeExcludedAndDigitsCounted() {
        Map<String, FormField> fields = fields(LeadForm.of(Bounds.class));
        assertEquals(BigDecimal.ZERO, fields.get("positive").constraints().moreThan());
        assertEquals(BigDecimal.ZERO, fields.get("negative").constraints().lessThan());
        assertEquals(BigDecimal.ZERO, fields.get("exclusive").constraints().moreThan());
        assertEquals(Tense.PAST, fields.get("past").constraints().tense());
        assertEquals(new Digits(3, 2), fields.get("digits").constraints().digits());
    }

    @Test
    void ofTwoPatternsOneIsLeftToTheProvider() {
        assertEquals(
                false,
                fields(LeadForm.of(Bounds.class))
                        .get("two")
                        .constraints()
                        .declared()
                        .covered());
    }

    @Test
    void theGroupsDecideWhichConstraintsHold() {
        FormField web =
                fields(LeadForm.builder(Bounds.class).groups(Web.class).build()).get("web");
        assertEquals(3, web.constraints().maxLength());
        assertEquals(true, web.constraints().declared().covered());
    }

    @Test
    void whatDoesNotTakeNullIsRequired() {
        assertEquals(
                List.of("notNull", "notBlank", "notEmpty", "composed", "primitive"),
                required(LeadForm.of(Required.class)));
        assertEquals(
                List.of("primitive", "web"),
                required(LeadForm.builder(Required.class).groups(Web.class).build()));
    }

    private static List<String> required(LeadForm form) {
        return form.fields().stream()
                .filter(FormField::required)
                .map(FormField::name)
                .toList();
    }

    @Test
    void constraintsOfInheritedFieldsAndOfGettersCount() {
        LeadForm form = LeadForm.of(Bean.class);
        assertEquals(List.of("inherited", "own"), required(form));
        assertEquals(3, fields(form).get("own").constraints().maxLength());
    }

    @Test
    void namesAreLabelsInWords() {
        LeadForm form = LeadForm.of(Labels.class);
        assertEquals("Labels", form.name());
        assertEquals(
                List.of("Deal value", "Vat ID", "URL path", "Deal value2"),
                form.fields().stream().map(FormField::label).toList());
    }

    @Test
    void aFieldOfAClassIsRefinedReplacedOrLeftOut() {
        LeadForm form = LeadForm.builder(Bounds.class)
                .name("Leads")
                .field("decimal", field -> field.label("Worth").aliases("Value"))
                .field(Fields.longText("text").maxLength(200))
                .without("code", "single", "two", "mail")
                .strict()
                .build();

        Map<String, FormField> fields = fields(form);
        assertEquals("Leads", form.name());
        assertEquals(List.of("decimal", "Worth", "Value"), fields.get("decimal").headers());
        assertEquals(
                new FieldType.Text(FieldType.Lines.MULTIPLE), fields.get("text").type());
        assertEquals("Text", fields.get("text").label());
        assertEquals(120, fields.get("text").constraints().maxLength());
        assertEquals(12, fields.size());
        assertEquals(true, fields.get("text").strict());
    }

    private record Odd(java.net.URI uri) {}

    private record Wrong(@Size(max = 3) Integer number) {}

    private record Id(String partnerId) {}

    private abstract static class Abstract {}

    private static final class Customer {
        @Size(max = 3)
        String text;

        @Min(1)
        int count;

        @NotNull
        Region region;

        String free;
    }

    static Stream<Arguments> refused() {
        String here = ClassFormTest.class.getName() + "$";
        return Stream.of(
                refused(
                        "the form cannot be used: the class " + here
                                + "Abstract is neither a record nor a class of which there can be objects",
                        () -> LeadForm.of(Abstract.class)),
                refused(
                        "the field \"uri\" is a URI, of which no field can be made; leave it out",
                        () -> LeadForm.of(Odd.class)),
                refused(
                        "the field \"number\" is constrained by " + here
                                + "Wrong.number, whose constraints cannot be used",
                        () -> LeadForm.of(Wrong.class)),
                refused(
                        "the field \"partnerId\" has a name, label or alias that is reserved for a column of the import itself",
                        () -> LeadForm.of(Id.class)),
                refused(
                        "the field \"vat\" is no property of " + here + "Labels",
                        () -> LeadForm.builder(Labels.class)
                                .field("vat", field -> field.label("x"))
                                .build()),
                refused(
                        "the field \"region\" fills " + here
                                + "Types.region, which is a Region and does not take its values",
                        () -> LeadForm.builder(Types.class)
                                .field(Fields.choice("region", "EMEA", "APAC"))
                                .build()),
                refused(
                        "the field \"date\" fills " + here
                                + "Types.date, which is a LocalDate and does not take its values",
                        () -> LeadForm.builder(Types.class)
                                .field(Fields.dateTime("date"))
                                .build()),
                refused(
                        "the field \"a\" is constrained by " + here
                                + "Customer.free, which is not there or has no constraints",
                        () -> form(Fields.text("a").constrainedBy(Customer.class, "free"))),
                refused(
                        "the field \"a\" is constrained by " + here
                                + "Customer.count, which is a int and does not take its values",
                        () -> form(Fields.text("a").constrainedBy(Customer.class, "count"))),
                refused(
                        "the field \"a\" is constrained by " + here
                                + "Customer.region, which is a Region and does not take its values",
                        () -> form(Fields.text("a").constrainedBy(Customer.class, "region"))),
                refused(
                        "the field \"a\" has a minLength above its maxLength",
                        () -> form(Fields.text("a").minLength(4).constrainedBy(Customer.class, "text"))));
    }

    private static Arguments refused(String message, Supplier<LeadForm> form) {
        return Arguments.of(message, form);
    }

    private static LeadForm form(FieldBuilder field) {
        return LeadForm.named("Leads").field(field).build();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void aFormThatCannotWorkIsRefused(String message, Supplier<LeadForm> form) {
        assertEquals(
                message, assertThrows(InvalidFormException.class, form::get).getMessage());
    }

    @Test
    void aFieldIsBoundedByThePropertyAndByItself() {
        FormField field = fields(form(Fields.integer("a").max("5").constrainedBy(Customer.class, "count")))
                .get("a");
        assertEquals(BigDecimal.ONE, field.constraints().minimum());
        assertEquals(new BigDecimal(5), field.constraints().maximum());
        assertEquals(true, field.constraints().declared().covered());
    }

    @Test
    void aConstantFillsAPropertyThatDoesNotTakeNull() {
        LeadForm form = LeadForm.builder(Required.class)
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

    private record Other(@Size(max = 3) String text) {}

    private record More(@Size(max = 3) @Whole String text) {}

    @Test
    void theDigestTellsClassesPropertiesGroupsAndConstraintsApart() {
        List<String> digests = Stream.of(
                        LeadForm.builder(Same.class),
                        LeadForm.builder(Other.class),
                        LeadForm.builder(More.class),
                        LeadForm.builder(Same.class).groups(Web.class))
                .map(form -> form.name("f").build().digest())
                .toList();
        assertEquals(4, digests.stream().distinct().count());
        assertEquals(
                digests.get(0), LeadForm.builder(Same.class).name("f").build().digest());
        assertNotEquals(
                form(Fields.text("a").maxLength(3).minLength(0)).digest(),
                form(Fields.text("a").constrainedBy(Customer.class, "text")).digest());
    }

    @Test
    void theClassStaysWhenAFileSaysHowItsDatesAreWritten() {
        LeadForm form =
                LeadForm.of(Types.class).dates(DateFormat.of("dd.MM.yyyy")).numbers(NumberNotation.PLAIN);
        assertEquals(Types.class, form.leadClass().orElseThrow().type());
        assertInstanceOf(
                FieldType.CalendarDate.class, form.field("date").orElseThrow().type());
    }
}

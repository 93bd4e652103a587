package io.leadimport.form;

import static io.leadimport.form.LeadFormTest.form;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadimport.bean.ClassForms;
import io.leadimport.form.type.ConstraintSource;
import io.leadimport.form.type.CustomType;
import io.leadimport.form.type.DateFormat;
import io.leadimport.form.type.NumberNotation;
import io.leadimport.internal.jakarta.ClassConstraints;
import io.leadimport.internal.text.CanonicalText;
import io.leadimport.internal.type.DateType;
import io.leadimport.internal.type.EmailType;
import io.leadimport.validation.RowValidator;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Hosts store digests of forms, so existing cases must never change; new cases may be added. */
@Tag("machine")
class CanonicalFormTest {
    private static final String TEXT = "type \"text\"";

    interface Web {}

    record Customer(
            @Size(max = 3, groups = Web.class) @Pattern(regexp = "\"\\d\"", flags = Pattern.Flag.CASE_INSENSITIVE)
            String text) {}

    /** The method under test, the field, and the text after the name of the field. */
    static Stream<Arguments> fields() {
        return Stream.of(
                field("text", Fields.text("a"), TEXT),
                field("longText", Fields.longText("a"), "type \"longText\""),
                field("email", Fields.email("a"), "type \"email\""),
                field("url", Fields.url("a"), "type \"url\""),
                field("domain", Fields.domain("a"), "type \"domain\""),
                field("companyId", Fields.companyId("a"), "type \"companyId\""),
                field("phone", Fields.phone("a"), "type \"phone\""),
                field("international", Fields.phone("a").international(), "type \"phone\"", "international"),
                field("region", Fields.phone("a").region("DE"), "type \"phone\"", "region \"DE\""),
                field("integer", Fields.integer("a"), "type \"integer\""),
                field("decimal", Fields.decimal("a"), "type \"decimal\""),
                field(
                        "numberNotation",
                        Fields.decimal("a").numberNotation(new NumberNotation(",", ".")),
                        "type \"decimal\"",
                        "decimalChar \",\"",
                        "groupChar \".\""),
                field("percent", Fields.percent("a"), "type \"percent\""),
                field(
                        "numberNotation",
                        Fields.percent("a").numberNotation(NumberNotation.of(',')),
                        "type \"percent\"",
                        "decimalChar \",\""),
                field("money", Fields.money("a"), "type \"money\""),
                field("currency", Fields.money("a").currency("EUR"), "type \"money\"", "currency \"EUR\""),
                field(
                        "currencies",
                        Fields.money("a")
                                .numberNotation(new NumberNotation(".", ","))
                                .currencies("USD", "CAD"),
                        "type \"money\"",
                        "groupChar \",\"",
                        "currencies \"USD\"",
                        "currencies \"CAD\""),
                field("date", Fields.date("a"), "type \"date\""),
                field("dateFormat", Fields.date("a").dateFormat("d.M.yyyy"), "type \"date\"", "format \"d.M.yyyy\""),
                field(
                        "dateFormat",
                        Fields.of("a", new DateType(DateFormat.of(Locale.GERMANY))),
                        "type \"date\"",
                        "formatLocale \"de-DE\""),
                field("time", Fields.time("a"), "type \"time\""),
                field("yearMonth", Fields.yearMonth("a"), "type \"yearMonth\""),
                field("dateTime", Fields.dateTime("a"), "type \"dateTime\""),
                field(
                        "zone",
                        Fields.dateTime("a").zone(ZoneId.of("Europe/Berlin")),
                        "type \"dateTime\"",
                        "zone \"Europe/Berlin\""),
                field("yesNo", Fields.yesNo("a"), "type \"yesNo\""),
                field(
                        "yesNo",
                        Fields.yesNo("a", List.of("ja", "j"), List.of("nein")),
                        "type \"yesNo\"",
                        "yes \"ja\"",
                        "yes \"j\"",
                        "no \"nein\""),
                field("choice", Fields.choice("a", "x", "y"), "type \"choice\"", "option \"x\"", "option \"y\""),
                field("choices", Fields.choices("a", "x"), "type \"choices\"", "option \"x\""),
                field(
                        "option",
                        Fields.choice("a").option("x", "X-ray", "r", "s").option("y", "y", "z"),
                        "type \"choice\"",
                        "option \"x\"",
                        "optionLabel \"X-ray\"",
                        "synonym \"r\"",
                        "synonym \"s\"",
                        "option \"y\"",
                        "synonym \"z\""),
                field("reference", Fields.reference("a", (ids, submitter) -> Map.of()), "type \"reference\""),
                field("country", Fields.country("a"), "type \"country\""),
                field(
                        "country",
                        Fields.country("a", Locale.FRENCH, Locale.GERMAN),
                        "type \"country\"",
                        "names \"de\"",
                        "names \"fr\""),
                field("language", Fields.language("a"), "type \"language\""),
                field("language", Fields.language("a", Locale.GERMAN), "type \"language\"", "names \"de\""),
                field("custom", Fields.custom("a", new VatId()), "type \"custom\"", "customType \"vat-id\""),
                field("of", Fields.of("a", new EmailType()), "type \"email\""),
                field("label", Fields.text("a").label("A \"b\" \\ c"), "label \"A \\\"b\\\" \\\\ c\"", TEXT),
                field("aliases", Fields.text("a").aliases("b", "c"), "alias \"b\"", "alias \"c\"", TEXT),
                field("required", Fields.text("a").required(), TEXT, "required"),
                field("strict", Fields.text("a").strict(), TEXT, "strict"),
                field("unique", Fields.text("a").unique(), TEXT, "unique"),
                field("minLength", Fields.text("a").minLength(1), TEXT, "minLength \"1\""),
                field("maxLength", Fields.text("a").maxLength(1200), TEXT, "maxLength \"1200\""),
                field(
                        "minCount",
                        Fields.choices("a", "x").minCount(1),
                        "type \"choices\"",
                        "option \"x\"",
                        "minCount \"1\""),
                field(
                        "maxCount",
                        Fields.choices("a", "x").maxCount(1),
                        "type \"choices\"",
                        "option \"x\"",
                        "maxCount \"1\""),
                field("min", Fields.decimal("a").min("1.50"), "type \"decimal\"", "min \"1.5\""),
                field("min", Fields.decimal("a").min("12e3"), "type \"decimal\"", "min \"12000\""),
                field("min", Fields.money("a").min("0.00"), "type \"money\"", "min \"0\""),
                field("max", Fields.date("a").max("2026-12-31"), "type \"date\"", "max \"2026-12-31\""),
                field("max", Fields.yearMonth("a").max("2026-12"), "type \"yearMonth\"", "max \"2026-12\""),
                field("greaterThan", Fields.time("a").greaterThan("09:30:00"), "type \"time\"", "moreThan \"09:30\""),
                field(
                        "lessThan",
                        Fields.dateTime("a").lessThan("2026-12-31T09:30+01:00"),
                        "type \"dateTime\"",
                        "lessThan \"2026-12-31T09:30+01:00\""),
                field("digits", Fields.integer("a").digits(10, 2), "type \"integer\"", "digits \"10\" \"2\""),
                field("past", Fields.date("a").past(), "type \"date\"", "tense \"past\""),
                field("pastOrPresent", Fields.date("a").pastOrPresent(), "type \"date\"", "tense \"past-or-present\""),
                field(
                        "futureOrPresent",
                        Fields.date("a").futureOrPresent(),
                        "type \"date\"",
                        "tense \"future-or-present\""),
                field("future", Fields.date("a").future(), "type \"date\"", "tense \"future\""),
                field(
                        "pattern",
                        Fields.text("a").pattern("[A-Z]+", "letters"),
                        TEXT,
                        "pattern \"[A-Z]+\"",
                        "hint \"letters\""),
                field("oneOf", Fields.text("a").oneOf(List.of("x", "y")), TEXT, "oneOf \"x\"", "oneOf \"y\""),
                field("defaultValue", Fields.text("a").defaultValue("x"), TEXT, "defaultValue \"x\""),
                field("constant", Fields.constant("a", "x"), "type \"longText\"", "constant \"x\""),
                field(
                        "constrainedBy",
                        Fields.text("a").constrainedBy(Customer.class, "text", Web.class),
                        TEXT,
                        "maxLength \"3\"",
                        "group \"io.leadimport.form.CanonicalFormTest$Web\"",
                        "constraint \"jakarta.validation.constraints.Pattern flags=[CASE_INSENSITIVE]"
                                + " regexp=\\\"\\\\\\\"\\\\\\\\d\\\\\\\"\\\"\"",
                        "constraint \"jakarta.validation.constraints.Size"
                                + " groups=[io.leadimport.form.CanonicalFormTest$Web] max=\\\"3\\\"\""));
    }

    private static Arguments field(String method, FieldBuilder<?> field, String... lines) {
        return Arguments.of(method, field, "form \"Leads\"\nfield \"a\"\n" + String.join("\n", lines) + "\n");
    }

    private static String text(LeadForm form) {
        ConstraintSource leadClass = form.constrainedBy().orElse(null);
        return CanonicalForm.text(form.name(), form.fields(), (ClassConstraints) leadClass)
                .toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fields")
    void aFormHasTheSpecifiedText(String method, FieldBuilder<?> field, String text) {
        LeadForm form = form(field);
        assertEquals(text, text(form));
    }

    @Test
    void aConditionNamesAFieldAndItsValues() {
        LeadForm form = form(
                Fields.text("b"),
                Fields.text("c"),
                Fields.text("a").requiredIf("c", "x", "y").requiredIf("b"));
        assertEquals("""
                form "Leads"
                field "b"
                type "text"
                field "c"
                type "text"
                field "a"
                type "text"
                requiredIf "c"
                requiredIfValue "x"
                requiredIfValue "y"
                requiredIf "b"
                """, text(form));
    }

    @Test
    void everyMethodOfAFieldHasACase() {
        Set<String> pinned =
                fields().map(field -> (String) field.get()[0]).collect(Collectors.toCollection(TreeSet::new));
        pinned.add("requiredIf");
        pinned.add("temporal");
        pinned.add("copy");
        Set<String> methods = Stream.of(
                        Fields.class,
                        TextField.class,
                        NumberField.class,
                        MoneyField.class,
                        DateField.class,
                        ChoiceField.class,
                        PhoneField.class,
                        SimpleField.class)
                .flatMap(type -> Stream.of(type.getMethods()))
                .filter(method -> FieldBuilder.class.isAssignableFrom(method.getReturnType()))
                .filter(method -> !method.getName().equals("as"))
                .map(java.lang.reflect.Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(methods, pinned);
    }

    record Registration(
            @NotNull @Size(max = 120) String company,
            @DecimalMin(value = "0", inclusive = false) BigDecimal dealValue,
            @Size(max = 2) List<@Email String> mails) {
        @AssertTrue
        boolean isComplete() {
            return true;
        }
    }

    @Test
    void theTextContainsTheConstraintsOfAClassButNotItsName() {
        LeadForm form = ClassForms.builder(Registration.class).name("Leads").build();
        assertEquals("""
                form "Leads"
                field "company"
                label "Company"
                type "text"
                required
                maxLength "120"
                constraint "jakarta.validation.constraints.NotNull"
                constraint "jakarta.validation.constraints.Size max=\\"120\\""
                field "dealValue"
                label "Deal value"
                type "decimal"
                moreThan "0"
                constraint "jakarta.validation.constraints.DecimalMin inclusive=\\"false\\" value=\\"0\\""
                field "mails"
                label "Mails"
                type "text"
                constraint "[0] jakarta.validation.constraints.Email"
                constraint "jakarta.validation.constraints.Size max=\\"2\\""
                object
                constraint "company jakarta.validation.constraints.NotNull"
                constraint "company jakarta.validation.constraints.Size max=\\"120\\""
                constraint "complete jakarta.validation.constraints.AssertTrue"
                constraint "dealValue jakarta.validation.constraints.DecimalMin inclusive=\\"false\\" value=\\"0\\""
                constraint "mails [0] jakarta.validation.constraints.Email"
                constraint "mails jakarta.validation.constraints.Size max=\\"2\\""
                """, text(form));
        assertEquals(
                true, RowValidator.of(form).validate(Map.of("company", "x")).isAccepted());
    }

    @Test
    void theDigestIsThatOfTheTextInUtf8() {
        LeadForm form = form(Fields.text("a").label("Stra\u00DFe \uD83D\uDE00"));
        assertEquals("988fbe4aabf26ae390ae337123ac576150ebbc0267ad7f0f27f7a2a33b87a520", form.digest());
        assertEquals(
                new CanonicalText()
                        .add("form", "Leads")
                        .add("field", "a")
                        .add("label", "Stra\u00DFe \uD83D\uDE00")
                        .add("type", "text")
                        .digest(),
                form.digest());
    }

    private static final class VatId implements CustomType<String> {
        @Override
        public String name() {
            return "vat-id";
        }

        @Override
        public String read(String text) {
            return text;
        }

        @Override
        public String expected(Locale locale) {
            return "a VAT id";
        }

        @Override
        public String example() {
            return "DE1";
        }
    }
}

package io.leadimport.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.leadimport.bean.ClassForms;
import io.leadimport.form.ClassFormConstraintsTest.Bounds;
import io.leadimport.form.type.DateFormat;
import io.leadimport.form.type.NumberNotation;
import io.leadimport.form.type.Option;
import io.leadimport.internal.jakarta.PropertyConstraints;
import io.leadimport.internal.type.ChoiceType;
import io.leadimport.internal.type.DateType;
import io.leadimport.internal.type.TextType;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
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
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The fields of a form that is built from a class. */
@Tag("machine")
class ClassFormTest {
    enum Region {
        EMEA,
        AMER
    }

    record Types(
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

    record Labels(String dealValue, String vatID, String URLPath, String deal_value2) {}

    static Map<String, FormField> fields(LeadForm form) {
        return form.fields().stream().collect(Collectors.toMap(FormField::name, field -> field));
    }

    @Test
    void theTypeOfAPropertyDeterminesTheTypeOfItsField() {
        assertEquals(
                List.of(
                        "TextType",
                        "TextType",
                        "EmailType",
                        "IntegerType",
                        "IntegerType",
                        "IntegerType",
                        "IntegerType",
                        "DecimalType",
                        "DecimalType",
                        "DateType",
                        "TimeType",
                        "YearMonthType",
                        "DateTimeType",
                        "DateTimeType",
                        "YesNoType",
                        "ChoiceType",
                        "ChoicesType",
                        "TextType"),
                ClassForms.of(Types.class).fields().stream()
                        .map(field -> field.type().getClass().getSimpleName())
                        .toList());
        Map<String, FormField> fields = fields(ClassForms.of(Types.class));
        assertEquals(
                new ChoiceType(List.of(Option.of("EMEA"), Option.of("AMER"))),
                fields.get("region").type());
        assertEquals(
                new BigDecimal(-128), fields.get("least").constraints().range().min());
        assertEquals(
                new BigDecimal(127), fields.get("least").constraints().range().max());
        assertEquals(
                new BigDecimal(Integer.MAX_VALUE),
                fields.get("fewer").constraints().range().max());
        assertEquals(
                new BigDecimal(-Double.MAX_VALUE),
                fields.get("rounded").constraints().range().min());
        assertNull(fields.get("whole").constraints().range().min());
        assertEquals(2, fields.get("regions").constraints().maxSize());
        assertEquals(true, isCovered(fields.get("regions")));
        assertNull(fields.get("mails").constraints().maxSize());
        assertEquals(false, isCovered(fields.get("mails")));
    }

    @Test
    void labelsAreTheNamesOfPropertiesInWords() {
        LeadForm form = ClassForms.of(Labels.class);
        assertEquals("Labels", form.name());
        assertEquals(
                List.of("Deal value", "Vat ID", "URL path", "Deal value2"),
                form.fields().stream().map(FormField::label).toList());
    }

    @Test
    void aFieldOfAClassIsRefinedReplacedOrLeftOut() {
        LeadForm form = ClassForms.builder(Bounds.class)
                .name("Leads")
                .field("decimal", field -> field.label("Worth").aliases("Value"))
                .field(Fields.longText("text").maxLength(200))
                .without("code", "single", "two", "mail")
                .strict()
                .build();

        Map<String, FormField> fields = fields(form);
        assertEquals("Leads", form.name());
        assertEquals(List.of("decimal", "Worth", "Value"), fields.get("decimal").headers());
        assertEquals(new TextType(TextType.Lines.MULTIPLE), fields.get("text").type());
        assertEquals("Text", fields.get("text").label());
        assertEquals(120, fields.get("text").constraints().maxSize());
        assertEquals(12, fields.size());
        assertEquals(true, fields.get("text").strict());
    }

    @Test
    void aFormKeepsItsClassWithAnotherDateFormat() {
        LeadForm form = ClassForms.of(Types.class)
                .withDateFormat(DateFormat.of("dd.MM.yyyy"))
                .withNumberNotation(NumberNotation.PLAIN);
        assertEquals(Types.class, form.constrainedBy().orElseThrow().type());
        assertInstanceOf(DateType.class, form.field("date").orElseThrow().type());
    }

    private static boolean isCovered(FormField field) {
        return ((PropertyConstraints) field.constrainedBy()).covered();
    }
}

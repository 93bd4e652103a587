package io.leadimport.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class TableSchemaTest {
    private static FormField field(String descriptor) {
        return TableSchema.parse("{\"fields\": [" + descriptor + "]}").fields().get(0);
    }

    @Test
    void a_schema_has_a_title_and_fields_in_order(@TempDir Path folder) throws IOException {
        String json = """
            \uFEFF{"title": "Lead registration", "description": "ignored", "missingValues": [""],
             "fields": [{"name": "company", "title": "Company", "description": "x"}, {"name": "e\u00E9"}]}""";
        LeadForm form = TableSchema.read(Files.write(folder.resolve("f"), json.getBytes(StandardCharsets.UTF_8)));
        assertEquals("Lead registration", form.name());
        assertEquals(
                List.of("company", "Company", "e\u00E9", "e\u00E9"),
                form.fields().stream()
                        .flatMap(field -> java.util.stream.Stream.of(field.name(), field.label()))
                        .toList());
        assertEquals(
                "Leads", TableSchema.parse("{\"fields\": [{\"name\": \"a\"}]}").name());
        assertEquals(
                "Leads",
                TableSchema.parse("{\"title\": null, \"fields\": [{\"name\": \"a\"}]}")
                        .name());
    }

    @Test
    void a_string_is_text_of_any_number_of_lines_unless_said_otherwise() {
        assertEquals(
                new FieldType.Text(FieldType.Lines.MULTIPLE),
                field("{\"name\": \"a\"}").type());
        assertEquals(
                new FieldType.Text(FieldType.Lines.MULTIPLE),
                field("{\"name\": \"a\", \"type\": \"string\", \"format\": \"default\"}")
                        .type());
        assertEquals(
                new FieldType.Text(FieldType.Lines.SINGLE),
                field("{\"name\": \"a\", \"leadImport\": {\"lines\": \"single\"}}")
                        .type());
        assertEquals(
                new FieldType.Text(FieldType.Lines.MULTIPLE),
                field("{\"name\": \"a\", \"leadImport\": {\"lines\": \"multiple\"}}")
                        .type());
    }

    @Test
    void an_email_and_a_choice_are_strings() {
        FormField email = field("{\"name\": \"a\", \"format\": \"email\", \"constraints\": {\"enum\": [\"a@b.co\"]}}");
        assertEquals(new FieldType.Email(), email.type());
        assertEquals(List.of("a@b.co"), email.constraints().allowed());
        assertEquals(
                new FieldType.Choice(List.of("EMEA", "AMER")),
                field("{\"name\": \"a\", \"constraints\": {\"enum\": [\"EMEA\", \"AMER\"]}}")
                        .type());
    }

    @Test
    void numbers_have_exact_bounds_however_they_are_written() {
        FormField integer = field(
                "{\"name\": \"a\", \"type\": \"integer\", \"constraints\": {\"minimum\": 1, \"maximum\": \"9223372036854775807\"}}");
        assertEquals(new FieldType.WholeNumber(), integer.type());
        assertEquals(new BigDecimal("1"), integer.constraints().minimum());
        assertEquals(
                new BigDecimal("9223372036854775807"), integer.constraints().maximum());
        FormField decimal = field(
                "{\"name\": \"a\", \"type\": \"number\", \"constraints\": {\"minimum\": 0.10, \"maximum\": 1e3, \"enum\": [0.5, \"7\"]}}");
        assertEquals(new FieldType.DecimalNumber(NumberNotation.PLAIN), decimal.type());
        assertEquals(0, new BigDecimal("0.10").compareTo((BigDecimal)
                        decimal.constraints().minimum()));
        assertEquals(0, new BigDecimal("1000").compareTo((BigDecimal)
                        decimal.constraints().maximum()));
        assertEquals(List.of("0.5", "7"), decimal.constraints().allowed());
    }

    @Test
    void dates_have_the_formats_of_Table_Schema() {
        FormField date = field(
                "{\"name\": \"a\", \"type\": \"date\", \"constraints\": {\"minimum\": \"2026-01-01\", \"maximum\": \"2026-12-31\"}}");
        assertEquals(new FieldType.CalendarDate(DateFormat.ISO), date.type());
        assertEquals(LocalDate.of(2026, 1, 1), date.constraints().minimum());
        assertEquals(LocalDate.of(2026, 12, 31), date.constraints().maximum());
        assertEquals(
                new FieldType.CalendarDate(DateFormat.of("d.M.yyyy")),
                field("{\"name\": \"a\", \"type\": \"date\", \"format\": \"%d.%m.%Y\"}")
                        .type());
        assertEquals(
                new FieldType.CalendarDate(DateFormat.of("yyyyMMd")),
                field("{\"name\": \"a\", \"type\": \"date\", \"format\": \"%Y%m%d\"}")
                        .type());
    }

    @Test
    void booleans_have_values_of_their_own() {
        assertEquals(
                new FieldType.YesNo(List.of("yes", "true", "y", "1"), List.of("no", "false", "n", "0")),
                field("{\"name\": \"a\", \"type\": \"boolean\"}").type());
        assertEquals(
                new FieldType.YesNo(List.of("ja"), List.of("nein", "-")),
                field(
                                "{\"name\": \"a\", \"type\": \"boolean\", \"trueValues\": [\"ja\"], \"falseValues\": [\"nein\", \"-\"]}")
                        .type());
        assertEquals(
                new FieldType.YesNo(List.of("ja"), List.of("false", "0")),
                field("{\"name\": \"a\", \"type\": \"boolean\", \"trueValues\": [\"ja\"]}")
                        .type());
    }

    @Test
    void constraints_are_read() {
        FormField field = field("{\"name\": \"a\", \"constraints\": {\"required\": true, \"unique\": true,"
                + " \"minLength\": 2, \"maxLength\": 5, \"pattern\": \"[a-z]+\"}}");
        assertEquals(
                List.of(true, true, 2, 5, "[a-z]+"),
                List.of(
                        field.required(),
                        field.unique(),
                        field.constraints().minLength(),
                        field.constraints().maxLength(),
                        field.constraints().pattern().pattern()));
        FormField plain = field("{\"name\": \"a\", \"constraints\": {\"required\": false, \"unique\": false}}");
        assertEquals(List.of(false, false, false), List.of(plain.required(), plain.unique(), plain.strict()));
        assertNull(plain.constraints().minLength());
    }

    @Test
    void a_field_or_a_whole_form_can_be_strict() {
        LeadForm one = TableSchema.parse(
                "{\"fields\": [{\"name\": \"a\", \"leadImport\": {\"strict\": true}}, {\"name\": \"b\"}]}");
        assertEquals(
                List.of(true, false),
                one.fields().stream().map(FormField::strict).toList());
        LeadForm all = TableSchema.parse(
                "{\"leadImport\": {\"strict\": true}, \"fields\": [{\"name\": \"a\"}, {\"name\": \"b\"}]}");
        assertEquals(
                List.of(true, true),
                all.fields().stream().map(FormField::strict).toList());
    }

    /** Each line is a schema and the whole message with which it is refused. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "refused-schemas.csv",
            delimiter = '#',
            quoteCharacter = '`',
            maxCharsPerColumn = 100_000)
    void a_schema_that_cannot_be_used_is_refused_with_its_reason(String json, String message) {
        InvalidFormException refused =
                assertThrows(InvalidFormException.class, () -> TableSchema.parse(json == null ? "" : json));
        assertEquals(message, refused.getMessage());
    }

    @Test
    void deep_nesting_is_refused() {
        String deep = "{\"fields\": " + "[".repeat(5_000) + "]".repeat(5_000) + "}";
        InvalidFormException refused = assertThrows(InvalidFormException.class, () -> TableSchema.parse(deep));
        assertTrue(refused.getMessage().startsWith("the form cannot be used: it is not JSON"), refused.getMessage());
    }

    @Test
    void a_file_that_is_not_there_is_an_IOException(@TempDir Path folder) {
        assertThrows(IOException.class, () -> TableSchema.read(folder.resolve("none.json")));
    }

    @Test
    void every_type_of_a_schema_has_its_type_of_a_form() {
        LeadForm form = TableSchema.parse("""
                {"fields": [
                  {"name": "a", "type": "time"},
                  {"name": "b", "type": "yearmonth", "constraints": {"minimum": "2026-01"}},
                  {"name": "c", "type": "datetime"},
                  {"name": "d", "type": "datetime", "leadImport": {"zone": "Europe/Berlin"}},
                  {"name": "e", "format": "uri"},
                  {"name": "f", "format": "hostname"},
                  {"name": "g", "type": "number", "format": "percent"},
                  {"name": "h", "type": "number", "decimalChar": ",", "groupChar": "."},
                  {"name": "i", "leadImport": {"aliases": ["J", "K"]}}
                ]}
                """);
        assertEquals(
                List.of(
                        new TimeOfDay(),
                        new MonthOfYear(),
                        new DateAndTime(null),
                        new DateAndTime(java.time.ZoneId.of("Europe/Berlin")),
                        new WebAddress(),
                        new DomainName(),
                        new Percentage(NumberNotation.PLAIN),
                        new FieldType.DecimalNumber(new NumberNotation(",", ".")),
                        new FieldType.Text(FieldType.Lines.MULTIPLE)),
                form.fields().stream().map(FormField::type).toList());
        assertEquals(
                java.time.YearMonth.of(2026, 1),
                form.fields().get(1).constraints().minimum());
        assertEquals(List.of("i", "i", "J", "K"), form.fields().get(8).headers());
    }
}

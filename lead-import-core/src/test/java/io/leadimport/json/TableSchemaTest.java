package io.leadimport.json;

import static io.leadimport.json.TableSchemaTypeTest.field;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.form.FormField;
import io.leadimport.form.InvalidFormException;
import io.leadimport.form.LeadForm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A Table Schema as a whole: its properties, its constraints, and what is refused. */
@Tag("machine")
class TableSchemaTest {
    @Test
    void aSchemaHasATitleAndFieldsInOrder(@TempDir Path folder) throws IOException {
        String json = """
            \uFEFF{"title": "Lead registration", "description": "ignored", "missingValues": [""],
             "fields": [{"name": "company", "title": "Company", "description": "x"}, {"name": "e\u00E9"}]}""";
        LeadForm form = TableSchema.read(Files.write(folder.resolve("f"), json.getBytes(StandardCharsets.UTF_8)));
        assertEquals("Lead registration", form.name());
        assertEquals(
                List.of("company", "Company", "e\u00E9", "e\u00E9"),
                form.fields().stream()
                        .flatMap(field -> Stream.of(field.name(), field.label()))
                        .toList());
        assertEquals(
                "Leads", TableSchema.parse("{\"fields\": [{\"name\": \"a\"}]}").name());
        assertEquals(
                "Leads",
                TableSchema.parse("{\"title\": null, \"fields\": [{\"name\": \"a\"}]}")
                        .name());
    }

    @Test
    void descriptivePropertiesAreIgnored() {
        LeadForm described = TableSchema.parse("""
            {"$schema": "https://datapackage.org/profiles/2.0/tableschema.json", "name": "leads", "title": "Leads",
             "description": "x", "missingValues": [""],
             "fields": [{"name": "a", "title": "A", "description": "x", "example": "e", "missingValues": [""],
                         "rdfType": "http://schema.org/Thing", "categories": ["e"], "categoriesOrdered": true}]}""");

        LeadForm plain = TableSchema.parse(
                "{\"title\": \"Leads\", \"fields\": [{\"name\": \"a\", \"title\": \"A\", \"categories\": [\"e\"]}]}");
        assertEquals(plain.fields(), described.fields());
        assertEquals(plain.name(), described.name());
    }

    /** A property is read, is descriptive and ignored, or is refused. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{%s'fields': [{'name': 'a'}]}",
                "{'leadImport': {%s'strict': true}, 'fields': [{'name': 'a'}]}",
                "{'fields': [{%s'name': 'a'}]}",
                "{'fields': [{'name': 'a', 'constraints': {%s'required': true}}]}",
                "{'fields': [{'name': 'a', 'leadImport': {%s'strict': true}}]}",
                "{'fields': [{'name': 'a', 'categories': [{%s'value': 'x'}]}]}",
                "{'fields': [{'name': 'a', 'type': 'number', 'leadImport': {'digits': {%s'integer': 1, 'fraction': 1}}}]}"
            })
    void anUnknownPropertyIsRefusedAtEveryLevel(String schema) {
        String json = schema.replace('\'', '"');
        TableSchema.parse(json.replace("%s", ""));
        for (String unknown : List.of("x", "Strict", "$comment", "")) {
            assertThrows(
                    InvalidFormException.class,
                    () -> TableSchema.parse(json.replace("%s", "\"" + unknown + "\": true, ")));
        }
    }

    @Test
    void defaultValuesConstantsAndConditionsAreUnderLeadImport() {
        LeadForm form = TableSchema.parse("""
            {"fields": [
              {"name": "country", "leadImport": {"default": "DE"}},
              {"name": "size", "type": "integer", "leadImport": {"constant": 5}},
              {"name": "vat", "leadImport": {"requiredIf": {"country": ["DE", "AT"], "size": []}}}]}""");
        assertEquals(
                List.of(
                        "ValuePolicy[required=false, strict=false, requiredIf={}, defaultValue=DE, constant=null]",
                        "ValuePolicy[required=false, strict=false, requiredIf={}, defaultValue=null, constant=5]",
                        "ValuePolicy[required=false, strict=false, requiredIf={country=[DE, AT], size=[]}, defaultValue=null, constant=null]"),
                form.fields().stream().map(field -> field.policy().toString()).toList());
    }

    @Test
    void constraintsAreRead() {
        FormField field = field("{\"name\": \"a\", \"constraints\": {\"required\": true, \"unique\": true,"
                + " \"minLength\": 2, \"maxLength\": 5, \"pattern\": \"[a-z]+\"}}");
        assertEquals(
                List.of(true, true, 2, 5, "[a-z]+"),
                List.of(
                        field.required(),
                        field.unique(),
                        field.constraints().minSize(),
                        field.constraints().maxSize(),
                        field.constraints().pattern().regex().pattern()));
        FormField plain = field("{\"name\": \"a\", \"constraints\": {\"required\": false, \"unique\": false}}");
        assertEquals(List.of(false, false, false), List.of(plain.required(), plain.unique(), plain.strict()));
        assertNull(plain.constraints().minSize());
    }

    @Test
    void aFieldOrAWholeFormCanBeStrict() {
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
    void aSchemaThatCannotBeUsedIsRefusedWithItsReason(String json, String message) {
        InvalidFormException refused =
                assertThrows(InvalidFormException.class, () -> TableSchema.parse(json == null ? "" : json));
        assertEquals(message, refused.getMessage());
    }

    @Test
    void deepNestingIsRefused() {
        String deep = "{\"fields\": " + "[".repeat(5_000) + "]".repeat(5_000) + "}";
        InvalidFormException refused = assertThrows(InvalidFormException.class, () -> TableSchema.parse(deep));
        assertTrue(refused.getMessage().startsWith("the form cannot be used: it is not JSON"), refused.getMessage());
    }

    @Test
    void aMissingFileThrowsAnIOException(@TempDir Path folder) {
        assertThrows(IOException.class, () -> TableSchema.read(folder.resolve("none.json")));
    }
}

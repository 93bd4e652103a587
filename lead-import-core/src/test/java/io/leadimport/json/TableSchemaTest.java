package io.leadimport.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.form.FormField;
import io.leadimport.form.InvalidFormException;
import io.leadimport.form.LeadForm;
import io.leadimport.form.type.DateFormat;
import io.leadimport.form.type.NumberNotation;
import io.leadimport.form.type.Option;
import io.leadimport.internal.type.ChoiceType;
import io.leadimport.internal.type.ChoicesType;
import io.leadimport.internal.type.CountryType;
import io.leadimport.internal.type.DateTimeType;
import io.leadimport.internal.type.DateType;
import io.leadimport.internal.type.DecimalType;
import io.leadimport.internal.type.DomainType;
import io.leadimport.internal.type.EmailType;
import io.leadimport.internal.type.IntegerType;
import io.leadimport.internal.type.LanguageType;
import io.leadimport.internal.type.MoneyType;
import io.leadimport.internal.type.PercentType;
import io.leadimport.internal.type.PhoneType;
import io.leadimport.internal.type.TextType;
import io.leadimport.internal.type.TimeType;
import io.leadimport.internal.type.UrlType;
import io.leadimport.internal.type.YearMonthType;
import io.leadimport.internal.type.YesNoType;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("machine")
class TableSchemaTest {
    private static FormField field(String descriptor) {
        return TableSchema.parse("{\"fields\": [" + descriptor + "]}").fields().get(0);
    }

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

    /** A property of any name, at any level, is understood, or says no more than a description, or is refused. */
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
    void aStringMayHaveLineBreaksUnlessItsLinesAreSingle() {
        assertEquals(
                new TextType(TextType.Lines.MULTIPLE),
                field("{\"name\": \"a\"}").type());
        assertEquals(
                new TextType(TextType.Lines.MULTIPLE),
                field("{\"name\": \"a\", \"type\": \"string\", \"format\": \"default\"}")
                        .type());
        assertEquals(
                new TextType(TextType.Lines.SINGLE),
                field("{\"name\": \"a\", \"leadImport\": {\"lines\": \"single\"}}")
                        .type());
        assertEquals(
                new TextType(TextType.Lines.MULTIPLE),
                field("{\"name\": \"a\", \"leadImport\": {\"lines\": \"multiple\"}}")
                        .type());
    }

    @Test
    void anEnumOfATypeThatTableSchemaLacksIsNotAListOfOptions() {
        FormField country = field(
                "{\"name\": \"a\", \"constraints\": {\"enum\": [\"DE\"]}, \"leadImport\": {\"type\": \"country\"}}");

        assertEquals(new CountryType(List.of()), country.type());
        assertEquals(List.of("DE"), country.constraints().allowed());
    }

    @Test
    void aDateHasTheFormatOfALocaleOrOneOfItsOwn() {
        String date = "{\"name\": \"a\", \"type\": \"date\", \"leadImport\": {%s}}";
        assertEquals(
                new DateType(DateFormat.of(java.util.Locale.GERMANY)),
                field(date.formatted("\"locale\": \"de-DE\"")).type());
        assertEquals(
                "the field \"a\" has both a locale and a format",
                assertThrows(
                                InvalidFormException.class,
                                () -> field(date.formatted("\"locale\": \"de\", \"format\": \"d.M.yyyy\"")))
                        .getMessage());
        assertEquals(
                "the field \"a\" has a locale that cannot be used: the Java platform has no data for the locale qaa",
                assertThrows(InvalidFormException.class, () -> field(date.formatted("\"locale\": \"qaa\"")))
                        .getMessage());
    }

    @Test
    void anEmailAndAChoiceAreStrings() {
        FormField email = field("{\"name\": \"a\", \"format\": \"email\", \"constraints\": {\"enum\": [\"a@b.co\"]}}");
        assertEquals(new EmailType(), email.type());
        assertEquals(List.of("a@b.co"), email.constraints().allowed());
        assertEquals(
                new ChoiceType(List.of(Option.of("EMEA"), Option.of("AMER"))),
                field("{\"name\": \"a\", \"constraints\": {\"enum\": [\"EMEA\", \"AMER\"]}}")
                        .type());
    }

    @Test
    void aPhoneNumberIsAStringWithATypeOfItsOwn() {
        assertEquals(
                new PhoneType(false, null),
                field("{\"name\": \"a\", \"leadImport\": {\"type\": \"phone\", \"international\": false}}")
                        .type());
        assertEquals(
                new PhoneType(true, null),
                field("{\"name\": \"a\", \"leadImport\": {\"type\": \"phone\", \"international\": true}}")
                        .type());
        assertEquals(
                new PhoneType(true, "DE"),
                field("{\"name\": \"a\", \"leadImport\": {\"type\": \"phone\", \"region\": \"DE\"}}")
                        .type());
    }

    @Test
    void aCountryAndALanguageAreStringsWithNames() {
        assertEquals(
                new CountryType(List.of(Locale.GERMAN, Locale.FRENCH)),
                field("{\"name\": \"a\", \"leadImport\": {\"type\": \"country\", \"names\": [\"fr\", \"de\", \"fr\"]}}")
                        .type());
        assertEquals(
                new LanguageType(List.of()),
                field("{\"name\": \"a\", \"leadImport\": {\"type\": \"language\"}}")
                        .type());
    }

    @Test
    void moneyIsANumberWithTextAroundIt() {
        assertEquals(
                new MoneyType(NumberNotation.PLAIN, null, List.of()),
                field("{\"name\": \"a\", \"type\": \"number\", \"leadImport\": {\"type\": \"money\"}}")
                        .type());
        FormField money = field(
                "{\"name\": \"a\", \"type\": \"number\", \"bareNumber\": false, \"decimalChar\": \",\", \"groupChar\": \".\","
                        + "\"constraints\": {\"minimum\": 5}, \"leadImport\": {\"type\": \"money\", \"currency\": \"EUR\","
                        + " \"currencies\": [\"USD\", \"EUR\"]}}");
        Currency eur = Currency.getInstance("EUR");
        assertEquals(
                new MoneyType(new NumberNotation(",", "."), eur, List.of(Currency.getInstance("USD"), eur)),
                money.type());
        assertEquals(new BigDecimal("5"), money.constraints().range().min());
    }

    @Test
    void categoriesAreOptionsWithLabelsAndAnEnumBesideThemAllowsSome() {
        FormField choice = field(
                "{\"name\": \"a\", \"categories\": [{\"value\": \"1\", \"label\": \"Online\"}, {\"value\": 2}, \"3\"],"
                        + " \"constraints\": {\"enum\": [\"1\", \"2\"]}, \"leadImport\": {\"synonyms\": {\"1\": [\"Web\"]}}}");
        assertEquals(
                new ChoiceType(List.of(new Option("1", "Online", List.of("Web")), Option.of("2"), Option.of("3"))),
                choice.type());
        assertEquals(List.of("1", "2"), choice.constraints().allowed());
    }

    @Test
    void aListIsAChoiceOfSeveralAndItsLengthIsTheNumberOfItsItems() {
        FormField choices =
                field("{\"name\": \"a\", \"type\": \"list\", \"delimiter\": \";\", \"categories\": [\"x\", \"y\"],"
                        + " \"constraints\": {\"minLength\": 1, \"maxLength\": 2}}");
        assertEquals(new ChoicesType(List.of(Option.of("x"), Option.of("y"))), choices.type());
        assertEquals(
                List.of(1, 2),
                List.of(choices.constraints().minSize(), choices.constraints().maxSize()));
        assertEquals(
                new ChoicesType(List.of(Option.of("x"))),
                field("{\"name\": \"a\", \"type\": \"list\", \"delimiter\": \"|\", \"itemType\": \"string\","
                                + " \"constraints\": {\"enum\": [\"x\"]}}")
                        .type());
    }

    @Test
    void aStringWithLinesAndAnEnumIsText() {
        FormField text = field(
                "{\"name\": \"a\", \"constraints\": {\"enum\": [\"x\"]}, \"leadImport\": {\"lines\": \"single\"}}");
        assertEquals(new TextType(TextType.Lines.SINGLE), text.type());
        assertEquals(List.of("x"), text.constraints().allowed());
    }

    @Test
    void numbersHaveExactBoundsHoweverTheyAreWritten() {
        FormField integer = field(
                "{\"name\": \"a\", \"type\": \"integer\", \"constraints\": {\"minimum\": 1, \"maximum\": \"9223372036854775807\"}}");
        assertEquals(new IntegerType(), integer.type());
        assertEquals(new BigDecimal("1"), integer.constraints().range().min());
        assertEquals(
                new BigDecimal("9223372036854775807"),
                integer.constraints().range().max());
        FormField decimal = field(
                "{\"name\": \"a\", \"type\": \"number\", \"constraints\": {\"minimum\": 0.10, \"maximum\": 1e3, \"enum\": [0.5, \"7\"]}}");
        assertEquals(new DecimalType(NumberNotation.PLAIN), decimal.type());
        assertEquals(0, new BigDecimal("0.10").compareTo((BigDecimal)
                        decimal.constraints().range().min()));
        assertEquals(0, new BigDecimal("1000").compareTo((BigDecimal)
                        decimal.constraints().range().max()));
        assertEquals(List.of("0.5", "7"), decimal.constraints().allowed());
    }

    @Test
    void datesHaveTheFormatsOfTableSchema() {
        FormField date = field(
                "{\"name\": \"a\", \"type\": \"date\", \"constraints\": {\"minimum\": \"2026-01-01\", \"maximum\": \"2026-12-31\"}}");
        assertEquals(new DateType(DateFormat.ISO), date.type());
        assertEquals(LocalDate.of(2026, 1, 1), date.constraints().range().min());
        assertEquals(LocalDate.of(2026, 12, 31), date.constraints().range().max());
        assertEquals(
                new DateType(DateFormat.of("d.M.yyyy")),
                field("{\"name\": \"a\", \"type\": \"date\", \"format\": \"%d.%m.%Y\"}")
                        .type());
        assertEquals(
                new DateType(DateFormat.of("yyyyMMd")),
                field("{\"name\": \"a\", \"type\": \"date\", \"format\": \"%Y%m%d\"}")
                        .type());
    }

    @Test
    void booleansHaveValuesOfTheirOwn() {
        assertEquals(
                new YesNoType(List.of("yes", "true", "y", "1"), List.of("no", "false", "n", "0")),
                field("{\"name\": \"a\", \"type\": \"boolean\"}").type());
        assertEquals(
                new YesNoType(List.of("ja"), List.of("nein", "-")),
                field(
                                "{\"name\": \"a\", \"type\": \"boolean\", \"trueValues\": [\"ja\"], \"falseValues\": [\"nein\", \"-\"]}")
                        .type());
        assertEquals(
                new YesNoType(List.of("ja"), List.of("false", "0")),
                field("{\"name\": \"a\", \"type\": \"boolean\", \"trueValues\": [\"ja\"]}")
                        .type());
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

    @Test
    void everyTypeOfASchemaHasAFieldType() {
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
                        new TimeType(),
                        new YearMonthType(),
                        new DateTimeType(null),
                        new DateTimeType(java.time.ZoneId.of("Europe/Berlin")),
                        new UrlType(),
                        new DomainType(),
                        new PercentType(NumberNotation.PLAIN),
                        new DecimalType(new NumberNotation(",", ".")),
                        new TextType(TextType.Lines.MULTIPLE)),
                form.fields().stream().map(FormField::type).toList());
        assertEquals(
                java.time.YearMonth.of(2026, 1),
                form.fields().get(1).constraints().range().min());
        assertEquals(List.of("i", "i", "J", "K"), form.fields().get(8).headers());
    }
}

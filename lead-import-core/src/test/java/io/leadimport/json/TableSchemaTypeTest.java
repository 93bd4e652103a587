package io.leadimport.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadimport.form.FormField;
import io.leadimport.form.LeadForm;
import io.leadimport.form.type.NumberNotation;
import io.leadimport.form.type.Option;
import io.leadimport.internal.type.ChoiceType;
import io.leadimport.internal.type.ChoicesType;
import io.leadimport.internal.type.CountryType;
import io.leadimport.internal.type.DateTimeType;
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
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The types of a Table Schema and the field types that they become. */
@Tag("machine")
class TableSchemaTypeTest {
    /** Reads a schema with one field. */
    static FormField field(String descriptor) {
        return TableSchema.parse("{\"fields\": [" + descriptor + "]}").fields().get(0);
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
    void aPhoneNumberIsAStringWithALeadImportType() {
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
    void aBooleanCanDeclareItsOwnTrueAndFalseValues() {
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
    void typesAndFormatsBecomeFieldTypes() {
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
                        new DateTimeType(ZoneId.of("Europe/Berlin")),
                        new UrlType(),
                        new DomainType(),
                        new PercentType(NumberNotation.PLAIN),
                        new DecimalType(new NumberNotation(",", ".")),
                        new TextType(TextType.Lines.MULTIPLE)),
                form.fields().stream().map(FormField::type).toList());
        assertEquals(
                YearMonth.of(2026, 1),
                form.fields().get(1).constraints().range().min());
        assertEquals(List.of("i", "i", "J", "K"), form.fields().get(8).headers());
    }
}

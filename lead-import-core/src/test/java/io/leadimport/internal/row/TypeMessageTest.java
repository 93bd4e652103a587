package io.leadimport.internal.row;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadimport.form.FieldBuilder;
import io.leadimport.form.Fields;
import io.leadimport.form.LeadForm;
import io.leadimport.form.type.EvenNumber;
import io.leadimport.form.type.NumberNotation;
import io.leadimport.validation.RowValidator;
import io.leadimport.validation.RowVerdict;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The full messages for cells that do not fit the type of their field. */
@Tag("machine")
class TypeMessageTest {
    private static void assertSays(String message, FieldBuilder<?> field, String text) {
        RowVerdict verdict = RowValidator.of(
                        LeadForm.named("f").field(field.label("Cell").strict()).build())
                .validate(Map.of("Cell", text));
        assertEquals(message, verdict.problems().get(0).message(Locale.ENGLISH));
    }

    @Test
    void aCountryOrALanguage() {
        assertSays(
                "\u201CCell\u201D takes the name or the code of a country, such as DE, not \u201Cnowhere\u201D.",
                Fields.country("c"),
                "nowhere");
        assertSays(
                "\u201CCell\u201D takes the name or the code of a country, such as DE, not \u201CGermny\u201D. If you mean \u201CGermany\u201D, write that.",
                Fields.country("c"),
                "Germny");
        assertSays(
                "\u201CCell\u201D takes the name or the code of a country, such as DE, not \u201COstereich\u201D. If you mean"
                        + " \u201C\u00D6sterreich\u201D, write that.",
                Fields.country("c", Locale.GERMAN),
                "Ostereich");
        // Iceland and Ireland are equally close
        assertSays(
                "\u201CCell\u201D takes the name or the code of a country, such as DE, not \u201CIeeland\u201D.",
                Fields.country("c"),
                "Ieeland");
        assertSays(
                "\u201CCell\u201D takes the name or the code of a language, such as de, not \u201Cen-GB\u201D.",
                Fields.language("l"),
                "en-GB");
        assertSays(
                "\u201CCell\u201D takes the name or the code of a language, such as de, not \u201CEnglsh\u201D. If you mean"
                        + " \u201CEnglish\u201D, write that.",
                Fields.language("l"),
                "Englsh");
    }

    @Test
    void yesOrNoInTheWordsOfTheField() {
        FieldBuilder<?> field = Fields.yesNo("y", List.of("ja", "j"), List.of("nein"));
        assertSays("\u201CCell\u201D takes one of ja; j; nein, not \u201Cyes\u201D.", field, "yes");
        RowVerdict verdict =
                RowValidator.of(LeadForm.named("f").field(field).build()).validate(Map.of("y", "JA"));
        assertEquals(Map.of("y", true), verdict.values());
    }

    @Test
    void aPercentageInTheNotationOfTheField() {
        assertSays(
                "\u201CCell\u201D takes a percentage such as 12,5%, not \u201Chalf\u201D.",
                Fields.percent("p").numberNotation(new NumberNotation(",", ".")), "half");
    }

    @Test
    void aTypeOfTheHostInTheReadersLanguage() {
        assertSays(
                "\u201CCell\u201D takes an even number such as 42, not \u201C43\u201D.",
                Fields.custom("c", new EvenNumber()),
                "43");
        RowVerdict verdict = RowValidator.of(LeadForm.named("f")
                        .field(Fields.custom("c", new EvenNumber()).strict())
                        .build())
                .validate(Map.of("c", "{x}${7*7}"));
        assertEquals(
                "Erwartet in \u201Ec\u201C: eine gerade Zahl, zum Beispiel 42. Gefunden: \u201E{x}${7*7}\u201C.",
                verdict.problems().get(0).message(Locale.GERMAN));
    }

    @Test
    void anAmountOfMoney() {
        assertSays(
                "\u201CCell\u201D takes an amount of money such as 1250.50 EUR, not \u201Cask\u201D.",
                Fields.money("m"),
                "ask");
        assertSays(
                "\u201CCell\u201D takes an amount of money such as 1250 JPY, not \u201Cask\u201D.",
                Fields.money("m").currencies("JPY", "CNY"),
                "ask");
        assertSays(
                "\u201CCell\u201D takes an amount with its currency, such as 1250.50 EUR, but \u201C5\u201D has none.",
                Fields.money("m"),
                "5");
        assertSays(
                "\u201CCell\u201D takes an amount with its currency, such as 1.250,50 EUR, but the currency of \u201C5"
                        + " Euro\u201D is unknown.",
                Fields.money("m").numberNotation(new NumberNotation(",", ".")),
                "5 Euro");
        assertSays(
                "\u201CCell\u201D takes an amount with its currency, such as 1250.50 EUR, but the currency of \u201C$5\u201D is ambiguous. Write the currency code.",
                Fields.money("m"),
                "$5");
        assertSays(
                "\u201CCell\u201D takes amounts in one of USD; CAD, not \u201C5 EUR\u201D.",
                Fields.money("m").currencies("USD", "CAD"),
                "5 EUR");
        assertSays(
                "\u201CCell\u201D: \u201C5.5 JPY\u201D has more decimals than an amount in JPY can have."
                        + " Decimals at most: 0.",
                Fields.money("m"),
                "5.5 JPY");
        assertSays(
                "\u201CCell\u201D must be at most 10, but is 11 EUR.",
                Fields.money("m").max("10"),
                "11 EUR");
    }

    @Test
    void aPhoneNumber() {
        assertSays(
                "\u201CCell\u201D takes a phone number such as +44 20 7946 0958, not \u201Cask Jane\u201D.",
                Fields.phone("p"),
                "ask Jane");
        assertSays(
                "\u201CCell\u201D takes a phone number such as +44 20 7946 0958, not \u201C4.91E+11\u201D. Spreadsheets"
                        + " shorten long numbers like this, and digits are lost: format the column as text and copy the number from its source.",
                Fields.phone("p"),
                "4.91E+11");
        assertSays(
                "\u201CCell\u201D takes a phone number such as +44 20 7946 0958, not \u201C'+442079460958\u201D. The"
                        + " apostrophe at the beginning may be unwanted.",
                Fields.phone("p"),
                "'+442079460958");
        assertSays(
                "\u201CCell\u201D takes a phone number with its country code, such as +44 20 7946 0958, not"
                        + " \u201C020 7946 0958\u201D.",
                Fields.phone("p").international(),
                "020 7946 0958");
        assertSays(
                "\u201CCell\u201D takes a phone number without an extension, such as 030 123456, not \u201C030"
                        + " 901820 x5\u201D.",
                Fields.phone("p").region("DE"),
                "030 901820 x5");
        assertSays(
                "\u201CCell\u201D takes a phone number such as (201) 555-0123, but the number"
                        + " \u201C123-456-7890\u201D does not exist.",
                Fields.phone("p").region("US"),
                "123-456-7890");
    }
}

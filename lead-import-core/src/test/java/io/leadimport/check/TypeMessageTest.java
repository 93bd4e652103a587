package io.leadimport.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadimport.form.FieldBuilder;
import io.leadimport.form.Fields;
import io.leadimport.form.LeadForm;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is said of a cell that is not of its type, in full. */
class TypeMessageTest {
    private static void assertSays(String message, FieldBuilder field, String text) {
        RowVerdict verdict = RowValidator.of(
                        LeadForm.named("f").field(field.label("Cell").strict()).build())
                .validate(Map.of("Cell", text));
        assertEquals(message, verdict.problems().get(0).message(Locale.ENGLISH));
    }

    @Test
    void a_phone_number() {
        assertSays(
                "\u201CCell\u201D takes a phone number such as +44 20 7946 0958, not \u201Cask Jane\u201D.",
                Fields.phone("p"),
                "ask Jane");
        assertSays(
                "\u201CCell\u201D takes a phone number such as +44 20 7946 0958, not \u201C4.91E+11\u201D. Spreadsheets"
                        + " shorten long numbers like this, and its digits are lost: format the column as text and take the"
                        + " number from where it came from.",
                Fields.phone("p"),
                "4.91E+11");
        assertSays(
                "\u201CCell\u201D takes a phone number such as +44 20 7946 0958, not \u201C'+442079460958\u201D. The"
                        + " apostrophe at its beginning may be too much.",
                Fields.phone("p"),
                "'+442079460958");
        assertSays(
                "\u201CCell\u201D takes a phone number with its country code, such as +44 20 7946 0958, not"
                        + " \u201C020 7946 0958\u201D.",
                Fields.phone("p").international(),
                "020 7946 0958");
        assertSays(
                "\u201CCell\u201D takes a phone number alone, such as 030 123456, and \u201C030 901820 x5\u201D has an"
                        + " extension.",
                Fields.phone("p").region("DE"),
                "030 901820 x5");
        assertSays(
                "\u201CCell\u201D takes a phone number such as (201) 555-0123, and there is no such number as"
                        + " \u201C123-456-7890\u201D.",
                Fields.phone("p").region("US"),
                "123-456-7890");
    }
}

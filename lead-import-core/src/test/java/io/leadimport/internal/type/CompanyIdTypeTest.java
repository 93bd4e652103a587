package io.leadimport.internal.type;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadimport.form.Fields;
import io.leadimport.form.LeadForm;
import io.leadimport.problem.Languages;
import io.leadimport.problem.Problem;
import io.leadimport.validation.RowValidator;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("machine")
class CompanyIdTypeTest {
    private static final LeadForm FORM =
            LeadForm.named("f").field(Fields.companyId("VAT ID").required()).build();

    private static String message(String text) {
        Problem problem = RowValidator.of(FORM)
                .validate(Map.of("VAT ID", text))
                .problems()
                .get(0);
        Languages.assertSaid(problem);
        return problem.message(Locale.ENGLISH);
    }

    @Test
    void theProblemOfAnInvalidCompanyIdDescribesTheExpectedFormat() {
        assertEquals(
                "\u201CVAT ID\u201D takes a VAT number or another company ID that begins with a country code, such as"
                        + " DE136695976, not \u201C136695976\u201D.",
                message("136695976"));
    }

    @Test
    void theProblemOfAWrongShapeDescribesTheFormatOfTheCountry() {
        assertEquals(
                "\u201CVAT ID\u201D takes a company ID. For this country (Greece), it is written like"
                        + " EL094567815, not \u201CGR 94567\u201D.",
                message("GR 94567"));
        assertEquals(
                "\u201CVAT ID\u201D takes a company ID. For this country (United Kingdom), it is written like"
                        + " XI123456727, not \u201CXI1\u201D.",
                message("XI1"));
    }

    @Test
    void aWrongCheckDigitHasItsOwnProblem() {
        assertEquals(
                "The check digit of \u201CDE136695967\u201D in \u201CVAT ID\u201D is wrong. Compare the company ID with"
                        + " an invoice or a register, and correct it.",
                message("DE136695967"));
    }

    @Test
    void aValueHasOneFormHoweverItIsWritten() {
        assertEquals(
                Map.of("VAT ID", "CHE123456788"),
                RowValidator.of(FORM)
                        .validate(Map.of("VAT ID", " che-123.456.788 "))
                        .values());
    }
}

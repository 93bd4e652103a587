package io.leadimport.internal.row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.leadimport.form.Fields;
import io.leadimport.form.LeadForm;
import io.leadimport.problem.Languages;
import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import io.leadimport.validation.RowValidator;
import io.leadimport.validation.RowVerdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each problem of a cell or a row, made by a file, says what was expected and what was found. */
@Tag("machine")
class EveryMessageTest {
    private static final LeadForm FORM = LeadForm.named("f")
            .field(Fields.text("t").label("Text").maxLength(3).minLength(2))
            .field(Fields.integer("i").label("Integer").min("1").max("9"))
            .field(Fields.decimal("d").label("Decimal").min("0.5").digits(3, 2))
            .field(Fields.date("a").label("Date").dateFormat("dd.MM.yyyy").max("2026-12-31"))
            .field(Fields.yesNo("y").label("Yes or no"))
            .field(Fields.choice("c", "EMEA", "AMER").label("Choice"))
            .field(Fields.choices("m", "Fair", "Web").label("Several").maxCount(1))
            .field(Fields.email("e").label("Email"))
            .field(Fields.text("p").label("Pattern").pattern("[A-Z]+(a+)+(b)?\\2"))
            .field(Fields.text("u").label("Unique").unique())
            .field(Fields.text("r").label("Required").required())
            .build();
    private static final String HEADER =
            "Partner ID,Partner User ID,Text,Integer,Decimal,Date,Yes or no,Choice,Several,Email,Pattern,Unique,Required\n";

    private static List<Problem> problems() {
        String rows = "P1,U1,abcd,0,0.4,31.12.27,maybe,x,Post;Web,a@b,a,same,1\n"
                + "P1,U1,a,10,x,01.01.2027,,EMAE,web;fair,,A" + "a".repeat(60) + "c,same,1\n"
                + "P1,U1,\"a\nb\",1.5,,,,,Webb,,,,\n"
                + "P1,U1,a\u0007,,1234.5,,,,,,,,1\n"
                + "P1,U1\n"
                + "P1,U1,,,,,,,,,,,1,x\n"
                + "P9,U1,,,,,,,,,,,1\n"
                + "P1,U9,,,,,,,,,,,1\n"
                + "P1,U1,a\u200B,4.41E+11,#N/A,46000,,,,a\u2066@b.de,,,'=1\n"
                + "P1,U1,,,,,,,,,,,#REF!\n"
                + "P1,U1,,,,,,,,,,,4.41E+11\n"
                + "4.41E+11,U1,,,,,,,,,,,1\n"
                + "P1,'-5,,,,,,,,,,,1\n"
                + "P\u200B1,U1,,,,,,,,,,,1\n"
                + "P1,\u2060U1,,,,,,,,,,,1\n";
        return Fixture.standard().check(FORM, Fixture.ADMIN, HEADER + rows).problems();
    }

    @Test
    void everyProblemHasACompleteMessage() {
        String kept = " The lead has no value here; the text of the cell is kept.";
        assertEquals(
                List.of(
                        "2 Text: \u201CText\u201D is too long. Characters found: 4. At most: 3." + kept,
                        "2 Integer: \u201CInteger\u201D must be at least 1, but is 0." + kept,
                        "2 Decimal: \u201CDecimal\u201D must be at least 0.5, but is 0.4." + kept,
                        "2 Date: \u201CDate\u201D takes a date such as 31.12.2026 (dd.MM.yyyy), not \u201C31.12.27\u201D."
                                + kept,
                        "2 Yes or no: \u201CYes or no\u201D takes one of yes; true; y; 1; no; false; n; 0, not \u201Cmaybe\u201D."
                                + kept,
                        "2 Choice: \u201CChoice\u201D takes one of EMEA; AMER, not \u201Cx\u201D." + kept,
                        "2 Several: \u201CSeveral\u201D takes some of Fair; Web, not \u201CPost\u201D. Put a semicolon"
                                + " between them." + kept,
                        "2 Email: \u201CEmail\u201D takes an e-mail address such as name@example.com, not"
                                + " \u201Ca@b\u201D." + kept,
                        "2 Pattern: \u201CPattern\u201D does not match the required pattern ([A-Z]+(a+)+(b)?\\2): \u201Ca\u201D."
                                + kept,
                        "3 Text: \u201CText\u201D is too short. Characters found: 1. At least: 2." + kept,
                        "3 Integer: \u201CInteger\u201D must be at most 9, but is 10." + kept,
                        "3 Decimal: \u201CDecimal\u201D takes a number such as 1250.50, not \u201Cx\u201D." + kept,
                        "3 Date: \u201CDate\u201D must not be after December 31, 2026, but is 01.01.2027." + kept,
                        "3 Choice: \u201CChoice\u201D takes one of EMEA; AMER, not \u201CEMAE\u201D. Did you mean"
                                + " \u201CEMEA\u201D?" + kept,
                        "3 Several: \u201CSeveral\u201D names too many options. Options found: 2. At most: 1." + kept,
                        "3 Pattern: \u201CPattern\u201D could not be checked against its pattern"
                                + " ([A-Z]+(a+)+(b)?\\2), because that takes too many steps for this text. Ask the admin of the"
                                + " form to simplify the pattern." + kept,
                        "3 Unique: \u201CUnique\u201D must be unique, but row 2 has this value too." + kept,
                        "4 Text: \u201CText\u201D takes one line of text, but this cell has a line break." + kept,
                        "4 Integer: \u201CInteger\u201D takes a whole number such as 250, not \u201C1.5\u201D." + kept,
                        "4 Several: \u201CSeveral\u201D takes some of Fair; Web, not \u201CWebb\u201D. Did you mean"
                                + " \u201CWeb\u201D?" + kept,
                        "4 Required: \u201CRequired\u201D is required, but this cell is blank.",
                        "5 Text: \u201CText\u201D has a character that is not allowed (U+0007, at position 2). Delete it, or type the cell again."
                                + kept,
                        "5 Decimal: \u201CDecimal\u201D has too many digits: 1234.5. Before the decimal separator"
                                + " at most: 3. After it at most: 2." + kept,
                        "6 null: The row ends too early. Cells found: 2. Cells expected: 13. Add the missing cells; leave a cell empty if it has no value.",
                        "7 null: The row has more cells than the header. Cells found: 14. Cells expected: 13. Put a text"
                                + " that contains a separator in quotation marks.",
                        "8 Partner ID: There is no partner with the ID \u201CP9\u201D. Look it up in the ID listing.",
                        "9 Partner User ID: There is no user with the ID \u201CU9\u201D. Look it up in the ID listing.",
                        "10 Text: \u201CText\u201D has an invisible character (U+200B, at position 2). It is imported as it is; delete the character if you do not want it.",
                        "10 Integer: \u201CInteger\u201D takes a whole number such as 250, not"
                                + " \u201C4.41E+11\u201D. Spreadsheets shorten long numbers like this, and digits are lost: format the column as text and copy the number from its source."
                                + kept,
                        "10 Decimal: \u201CDecimal\u201D takes a number such as 1250.50, not \u201C#N/A\u201D."
                                + " Spreadsheets show this when a formula fails." + kept,
                        "10 Date: \u201CDate\u201D takes a date such as 31.12.2026 (dd.MM.yyyy), not"
                                + " \u201C46000\u201D. Spreadsheets store dates as such numbers: format the column as dates."
                                + kept,
                        "10 Email: \u201CEmail\u201D has an invisible character (U+2066, at position 2). Type the"
                                + " e-mail address again." + kept,
                        "10 Required: \u201CRequired\u201D has an apostrophe before a sign. It is imported as it is; delete the apostrophe if you do not want it.",
                        "11 Required: \u201CRequired\u201D is \u201C#REF!\u201D, which spreadsheets show when a formula fails. It is imported as it is; to fix it, correct the formula.",
                        "12 Required: \u201CRequired\u201D is \u201C4.41E+11\u201D: spreadsheets shorten long numbers like this. It is imported as it is; to fix it, format the column as text and copy the number from its source.",
                        "13 Partner ID: There is no partner with the ID \u201C4.41E+11\u201D. Look it up in the ID"
                                + " listing. Spreadsheets shorten long numbers like this, and digits are lost: format the column as text and copy the number from its source.",
                        "14 Partner User ID: There is no user with the ID \u201C'-5\u201D. Look it up in the ID"
                                + " listing. The apostrophe at the beginning may be unwanted.",
                        "15 Partner ID: The Partner ID has an invisible character (U+200B, at position 2). Type it"
                                + " again.",
                        "16 Partner User ID: The Partner User ID has an invisible character (U+2060, at position 1). Type it again."),
                problems().stream()
                        .map(problem -> problem.row() + " " + problem.column() + ": " + problem.message(Locale.ENGLISH))
                        .toList());
    }

    @Test
    void theFileHasEveryProblemOfACellAndNoPlaceholderIsLeft() {
        List<Problem> problems = new ArrayList<>(problems());
        problems.addAll(RowValidator.of(FORM)
                .validate(Map.of("Text", "ab", "T", "cd", "Other", "x", "Required", "1"))
                .problems());
        Set<ProblemCode> told = problems.stream().map(Problem::code).collect(Collectors.toSet());
        Set<ProblemCode> missing = EnumSet.allOf(ProblemCode.class);
        missing.removeAll(told);
        missing.removeIf(
                code -> code.code()
                        .matches(
                                "(file|csv|column|constraint)-.*|type-(time|year-month|date-time|percent|money|currency|country|language|custom)|format-(url|domain|company-id|phone)|reference-record|header-(blank|missing|mapping|similar)|row-rule"));
        assertEquals(Set.of(), missing);
        problems.forEach(Languages::assertSaid);
    }

    @Test
    void twoHeadersOfOneFieldAreReportedTogether() {
        RowVerdict verdict =
                RowValidator.of(FORM).validate(Map.of("Text", "ab", "t", "cd", "Other", "x", "Required", "1"));
        assertEquals(
                List.of(
                        "The column \u201COther\u201D is not part of the form and is not imported.",
                        "Columns \u201CText\u201D, \u201Ct\u201D mean the same. Keep one of them."),
                verdict.problems().stream()
                        .map(problem -> problem.message(Locale.ENGLISH))
                        .toList());
        assertEquals(Map.of("t", "ab", "r", "1"), verdict.values());
        assertFalse(verdict.isAccepted());
        assertEquals("RowVerdict" + verdict.problems(), verdict.toString());
    }
}

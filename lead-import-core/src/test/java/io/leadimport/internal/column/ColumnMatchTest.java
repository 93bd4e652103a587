package io.leadimport.internal.column;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.csv.Header;
import io.leadimport.form.Fields;
import io.leadimport.form.LeadForm;
import io.leadimport.profile.Change;
import io.leadimport.profile.ColumnMapping;
import io.leadimport.profile.MatchReason;
import io.leadimport.profile.MatchedColumn;
import io.leadimport.profile.Proposal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("machine")
class ColumnMatchTest {
    private static final LeadForm FORM = LeadForm.named("f")
            .field(Fields.text("company").label("Firma / \u00DCnvan\u0131").required())
            .field(Fields.text("deal_value").label("Deal value"))
            .field(Fields.text("title").label("Title").required())
            .field(Fields.text("twitter").label("@handle"))
            .field(Fields.text("quoted").label("'Quoted'"))
            .build();

    private static ColumnMatch match(PartnerColumn partner, String... headers) {
        Header header = new Header(',', false, 3, 2, List.of(headers));
        return ColumnMatch.best(List.of(header), FORM, partner, ColumnMapping.NONE);
    }

    private static ColumnMatch match(String... headers) {
        return match(PartnerColumn.REQUIRED, headers);
    }

    private static List<String> titles(ColumnMatch match) {
        return match.columns().roles().stream().map(ColumnRole::title).toList();
    }

    private static List<String> said(ColumnMatch match) {
        return match.problems().stream()
                .map(problem -> problem.severity().code() + " " + problem.code().code() + ": "
                        + problem.message(Locale.ENGLISH))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '"',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "company#Firma / \u00DCnvan\u0131",
                "COMPANY#Firma / \u00DCnvan\u0131",
                " Company\u00A0#Firma / \u00DCnvan\u0131",
                "FIRMA / \u00DCNVANI#Firma / \u00DCnvan\u0131",
                "firma / u\u0308nvan\u0131#Firma / \u00DCnvan\u0131",
                "\uFEFFcompany#Firma / \u00DCnvan\u0131",
                "com\u00ADpany#Firma / \u00DCnvan\u0131",
                "\uFF43\uFF4F\uFF4D\uFF50\uFF41\uFF4E\uFF59#Firma / \u00DCnvan\u0131",
                "deal_value#Deal value",
                "Deal  value#Deal value",
                "DEAL VALUE#Deal value",
                "Deal\u3000value#Deal value",
                "TITLE#Title",
                "title#Title",
                "t\u0131tle#Title",
                "@HANDLE#@handle",
                "'@handle#@handle",
                "Twitter#@handle",
                "'Quoted'#'Quoted'",
                "''Quoted'#'Quoted'",
                "partner id#Partner ID",
                "PARTNER_ID#Partner ID",
                "Partner User Id#Partner User ID",
                "partner_user_id#Partner User ID",
                "import PROBLEMS#Import problems",
                "status#",
                "owner#",
                "tenant#",
            })
    void aHeaderMatchesANameOrALabelWhateverItsCaseSpaceAndUnicodeForm(String header, @Nullable String title) {
        Columns columns = match(header).columns();
        ColumnRole role = columns.role(0);
        assertEquals(title == null ? "" : title, role.title());
        assertEquals(role == FixedRole.NONE ? null : header, columns.title(role));
        assertEquals(FixedRole.NONE, columns.role(1));
    }

    @Test
    void matchesOfTheSameHeaderAreEqual() {
        assertEquals(match("company", "fax"), match("company", "fax"));
        assertNotEquals(match("company", "fax"), match("fax", "company"));
    }

    @Test
    void aLineBreakInAHeaderIsWhiteSpace() {
        assertEquals("Deal value", titles(match("Deal\r\nvalue")).get(0));
        assertEquals("Deal value", titles(match("\nDeal\tvalue ")).get(0));
    }

    @Test
    void theColumnsOfTheTemplateMatchWithoutAProblem() {
        ColumnMatch match = match("Partner ID", "Partner User ID", "Firma / \u00DCnvan\u0131", "Deal value", "Title");
        assertEquals(List.of(), match.problems());
        assertEquals(
                List.of("Partner ID", "Partner User ID", "Firma / \u00DCnvan\u0131", "Deal value", "Title"),
                titles(match));
    }

    @Test
    void aMissingRequiredColumnIsOneErrorOfTheFile() {
        ColumnMatch match = match("Deal value");
        assertEquals(
                List.of(
                        "error header-missing: The column \u201CPartner ID\u201D is missing. Each lead needs it:"
                                + " add it, or start from the template.",
                        "error header-missing: The column \u201CPartner User ID\u201D is missing. Each lead needs it: add"
                                + " it, or start from the template.",
                        "error header-missing: The column \u201CFirma / \u00DCnvan\u0131\u201D is missing. The form"
                                + " requires it: add it, or start from the template.",
                        "error header-missing: The column \u201CTitle\u201D is missing. The form requires it: add it,"
                                + " or start from the template."),
                said(match));
        assertEquals(0, match.problems().get(0).row());
        assertEquals(3, match.problems().get(0).line());
        assertEquals("company", match.problems().get(2).field());
    }

    @Test
    void thePartnerColumnMayBeMissingIfThePartnerIsKnown() {
        assertEquals(
                List.of(),
                match(PartnerColumn.OPTIONAL, "Partner User ID", "company", "title")
                        .problems());
    }

    @Test
    void unknownAndNamelessColumnsAreWarnings() {
        assertEquals(
                List.of(
                        "warning header-unknown: The column \u201Cstatus\u201D is not part of the form and is not"
                                + " imported.",
                        "warning header-blank: Column 4 (D) has no name and is not imported. Name it in the first row, or"
                                + " ignore this.",
                        "warning header-blank: Column 6 (F) has no name and is not imported. Name it in the first row, or"
                                + " ignore this."),
                said(match(PartnerColumn.OPTIONAL, "partner user id", "status", "company", " ", "title", "\u200B")));
    }

    @Test
    void twoColumnsForOneFieldAreAnErrorAndNeitherFillsIt() {
        ColumnMatch match =
                match("partner id", "partner_id", "partner user id", "title", "company", "FIRMA / \u00DCNVANI");
        assertEquals(
                List.of(
                        "error header-duplicate: Columns 1 (A), 2 (B) mean the same: \u201Cpartner id\u201D,"
                                + " \u201Cpartner_id\u201D. Keep one of them, or choose not to import the others.",
                        "error header-duplicate: Columns 5 (E), 6 (F) mean the same: \u201Ccompany\u201D,"
                                + " \u201CFIRMA / \u00DCNVANI\u201D. Keep one of them, or choose not to import the others."),
                said(match));
        assertEquals(List.of("", "", "Partner User ID", "Title", "", ""), titles(match));
    }

    @Test
    void theHeaderWithTheMostKnownColumnsIsChosenAndTheFirstOfEquals() {
        Header comma = new Header(',', false, 1, 1, List.of("company;title", "Deal value"));
        Header semicolon = new Header(';', false, 1, 1, List.of("company", "title,Deal value"));
        Header both = new Header('\t', false, 1, 1, List.of("company", "title"));
        assertEquals(
                both,
                ColumnMatch.best(List.of(comma, semicolon, both), FORM, PartnerColumn.OPTIONAL, ColumnMapping.NONE)
                        .header());
        assertEquals(
                comma,
                ColumnMatch.best(List.of(comma, semicolon), FORM, PartnerColumn.OPTIONAL, ColumnMapping.NONE)
                        .header());
        Header twice = new Header('|', false, 1, 1, List.of("company", "company", "COMPANY"));
        assertEquals(
                both,
                ColumnMatch.best(List.of(twice, both), FORM, PartnerColumn.OPTIONAL, ColumnMapping.NONE)
                        .header());
    }

    @Test
    void ifNoColumnIsKnownTheHeaderWithTheMostColumnsIsChosen() {
        Header comma = new Header(',', false, 1, 1, List.of("Firma;Ort", "Wert"));
        Header semicolon = new Header(';', false, 1, 1, List.of("Firma", "Ort", "Wert"));
        assertEquals(
                semicolon,
                ColumnMatch.best(List.of(comma, semicolon), FORM, PartnerColumn.OPTIONAL, ColumnMapping.NONE)
                        .header());
    }

    private static ColumnMatch mapped(ColumnMapping mapping, String... headers) {
        Header header = new Header(',', false, 1, 1, List.of(headers));
        return ColumnMatch.best(List.of(header), FORM, PartnerColumn.OPTIONAL, mapping);
    }

    private static List<String> reasons(ColumnMatch match) {
        return match.matched().stream()
                .map(column -> column.position() + " " + column.reason() + " "
                        + column.target().orElse("-"))
                .toList();
    }

    @Test
    void eachColumnHasTheReasonForItsRole() {
        ColumnMatch match = mapped(
                ColumnMapping.NONE.with("Wert", "deal_value").with("Ort", ColumnMapping.IGNORED),
                "partner user id",
                "company",
                "Titel",
                "@handle",
                "WERT",
                "Ort",
                "Fax",
                "Import problems");
        assertEquals(
                List.of(
                        "1 LABEL partner_user_id",
                        "2 NAME company",
                        "3 SIMILAR title",
                        "4 LABEL twitter",
                        "5 MAPPED deal_value",
                        "6 MAPPED -",
                        "7 NONE -",
                        "8 PROBLEMS -"),
                reasons(match));
        assertEquals(
                List.of(
                        "question header-similar: The form has no column \u201CTitel\u201D. It looks like \u201CTitle\u201D, and was checked as such. Import it as \u201CTitle\u201D?",
                        "warning header-unknown: The column \u201CFax\u201D is not part of the form and is not imported."),
                said(match));
        assertEquals("Title", match.columns().role(2).title());
        assertEquals("Deal value", match.columns().role(4).title());
    }

    @ParameterizedTest
    @CsvSource({
        "Compnay,Company",
        "companyname,-",
        "Company name,Company",
        "COMPANY*,Company",
        "E-mail adress,E-Mail Address",
        "Adress,-",
        "dealvalue,Deal value",
        "Deal value (EUR),Deal value",
        "Value,Deal value",
        "Telephone,Telefone",
        "Telefon,Telefone",
        "#,-"
    })
    void aHeaderIsSimilarToOneOfTheFormOrNot(String header, String label) {
        LeadForm form = LeadForm.named("f")
                .field(Fields.text("a").label("Company").required())
                .field(Fields.text("b").label("E-Mail Address").required())
                .field(Fields.text("c").label("Deal value").required())
                .field(Fields.text("d").label("Telefone"))
                .build();
        ColumnMatch match = ColumnMatch.best(
                List.of(new Header(',', false, 1, 1, List.of(header))),
                form,
                PartnerColumn.OPTIONAL,
                ColumnMapping.NONE);
        MatchedColumn column = match.matched().get(0);
        assertEquals(
                label,
                column.target().flatMap(form::field).map(field -> field.label()).orElse("-"));
        assertEquals(label.equals("-") ? MatchReason.NONE : MatchReason.SIMILAR, column.reason());
        assertEquals(label.equals("-") ? "" : label, match.columns().role(0).title());
        assertEquals(
                label.equals("-")
                        ? List.of()
                        : List.of(new Change.Column(header, column.target().orElseThrow())),
                match.proposals().stream().map(Proposal::change).toList());
    }

    @Test
    void anAliasMatchesWithTheReasonAlias() {
        LeadForm form = LeadForm.named("f")
                .field(Fields.email("email").label("Email").aliases("E-Mail-Adresse", "Mail"))
                .build();
        Header header = new Header(',', false, 1, 1, List.of("e-mail-adresse", "Partner User ID"));
        ColumnMatch match = ColumnMatch.best(List.of(header), form, PartnerColumn.OPTIONAL, ColumnMapping.NONE);
        assertEquals(List.of("1 ALIAS email", "2 LABEL partner_user_id"), reasons(match));
        assertEquals(List.of(), match.problems());
    }

    @Test
    void twoUnknownColumnsWithTheSameNameAreAnError() {
        assertEquals(
                List.of(
                        "error header-duplicate: Columns 4 (D), 5 (E) mean the same: \u201CFax\u201D, \u201Cfax \u201D. Keep one of them, or choose not to import the others."),
                said(mapped(ColumnMapping.NONE, "Partner User ID", "company", "title", "Fax", "fax ")).stream()
                        .filter(text -> text.startsWith("error"))
                        .toList());
    }

    @Test
    void aMappingWinsOverTheHeaderAndOverAnotherColumnOfTheField() {
        ColumnMapping mapping = ColumnMapping.NONE.with("company", "title").with("Firm", "company");
        assertEquals(
                List.of("1 LABEL partner_user_id", "2 MAPPED title", "3 MAPPED company"),
                reasons(mapped(mapping, "Partner User ID", "company", "Firm")));
        assertEquals(
                List.of(
                        "warning header-unknown: The column \u201CTitle\u201D is not imported: another column was chosen for"
                                + " \u201CTitle\u201D."),
                said(mapped(mapping, "Partner User ID", "company", "Firm", "Title")));
    }

    @Test
    void missingMappedColumnsAndMissingMappedFieldsAreProblems() {
        ColumnMapping mapping = ColumnMapping.NONE
                .with("Firm", "company")
                .with("Wert", "deal_value")
                .with("Fax", "fax")
                .with("Nothing", ColumnMapping.IGNORED);
        assertEquals(
                List.of(
                        "error header-missing: The column \u201CFirm\u201D, which the column mapping uses for"
                                + " \u201CFirma / \u00DCnvan\u0131\u201D, is missing. Add it, or choose again what the columns"
                                + " are for.",
                        "warning header-missing: The column \u201CWert\u201D, which the column mapping uses for"
                                + " \u201CDeal value\u201D, is missing. Add it, or choose again what the columns are for.",
                        "error header-mapping: The column mapping uses \u201CFax\u201D for \u201Cfax\u201D, which is not"
                                + " part of the form. Choose again what the column is for."),
                said(mapped(mapping, "Partner User ID", "title")));
    }

    @Test
    void twoColumnsOfProblemsAreBothIgnored() {
        ColumnMatch match = match("'@handle", "Import problems", "import problems");
        assertEquals("@handle", match.header().cells().get(0));
        assertTrue(match.columns().comesFromErrorFile());
        assertEquals(2, match.columns().count(FixedRole.PROBLEMS, 3));
        assertEquals(
                List.of(),
                match.problems().stream()
                        .filter(problem -> problem.code().code().equals("header-duplicate"))
                        .toList());
    }
}

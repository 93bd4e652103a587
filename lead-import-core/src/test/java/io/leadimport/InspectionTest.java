package io.leadimport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.csv.CsvLimits;
import io.leadimport.csv.CsvSource;
import io.leadimport.csv.Header;
import io.leadimport.form.FormField;
import io.leadimport.profile.ColumnMapping;
import io.leadimport.spi.ImportIdTakenException;
import io.leadimport.spi.ImportKey;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("machine")
@net.jqwik.api.Tag("machine")
class InspectionTest {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private final TestHost host = new TestHost();

    private Inspection inspect(String csv) {
        return host.importer().inspect(TestHost.request(csv));
    }

    @Test
    void anInspectionHasEverythingForAPage() {
        Inspection seen =
                inspect("\nFirma;Partner User ID;E-Mail;Region;Fax\r\n\r\nAcme;U1;a@b.de;EMEA\r\n;;;;\r\nB;U1;;;9\r\n");
        assertEquals(StandardCharsets.UTF_8, seen.charset());
        assertEquals(
                Optional.of(
                        new Header(';', false, 2, 2, List.of("Firma", "Partner User ID", "E-Mail", "Region", "Fax"))),
                seen.header());
        assertEquals(
                List.of("1 NONE -", "2 LABEL partner_user_id", "3 SIMILAR email", "4 LABEL region", "5 NONE -"),
                seen.columns().stream()
                        .map(column -> column.position() + " " + column.reason() + " "
                                + column.target().orElse("-"))
                        .toList());
        assertEquals(
                List.of("company"), seen.missing().stream().map(FormField::name).toList());
        assertEquals(List.of(List.of("Acme", "U1", "a@b.de", "EMEA"), List.of("B", "U1", "", "", "9")), seen.rows());
        assertEquals(
                List.of(
                        "The column \u201CFirma\u201D is not part of the form and is not imported.",
                        "The form has no column \u201CE-Mail\u201D. It looks like \u201CEmail\u201D, and was checked as such. Import it as \u201CEmail\u201D?",
                        "The column \u201CFax\u201D is not part of the form and is not imported.",
                        "The column \u201CPartner ID\u201D is missing. Each lead needs it: add it, or start from the"
                                + " template.",
                        "The column \u201CCompany\u201D is missing. The form requires it: add it, or start from the template."),
                seen.problems().stream()
                        .map(problem -> problem.message(Locale.ENGLISH))
                        .toList());
        assertEquals(
                Map.of("Partner User ID", "partner_user_id", "Region", "region"),
                seen.mapping().targets());
        assertEquals("email", seen.suggestedMapping().targets().get("E-Mail"));
        assertEquals(ColumnMapping.IGNORED, seen.suggestedMapping().targets().get("Firma"));
        assertEquals("Partner ID", seen.targets().get("partner_id"));
        assertEquals("Company", seen.targets().get("company"));
        assertFalse(seen.toString().contains("Acme"));
    }

    @Test
    void aPartnerNeedsNoPartnerIdColumn() {
        CsvSource source = TestHost.source("Partner User ID,Company,Email,Region\n");
        assertEquals(
                List.of(),
                host.importer()
                        .inspect(ImportRequest.of(TestHost.FORM, source, TestHost.PARTNER))
                        .problems());
        assertEquals(
                1,
                host.importer()
                        .inspect(ImportRequest.of(TestHost.FORM, source, TestHost.ADMIN))
                        .problems()
                        .size());
    }

    @Test
    void tenRowsAreShownAndCellsAreCut() {
        String row = "P1,U1," + "x".repeat(300) + ",c@example.com,EMEA,,,,,\n";
        Inspection seen = inspect(TestHost.HEADER + row.repeat(12));
        assertEquals(10, seen.rows().size());
        assertEquals("x".repeat(200), seen.rows().get(0).get(2));
    }

    @Test
    void onlyTheShownRowsAreRead() {
        String wrongLater = TestHost.HEADER + TestHost.row(1).repeat(10) + "\"";
        assertEquals(List.of(), inspect(wrongLater).problems());
        assertEquals(
                1,
                inspect(TestHost.HEADER + TestHost.row(1).repeat(9) + "\"")
                        .problems()
                        .size());
    }

    @Test
    void aFileThatCannotBeReadHasAProblemWithTheReason() {
        Inspection seen = inspect("%PDF-1.7\n");
        assertEquals(Optional.empty(), seen.header());
        assertEquals("file-not-csv", seen.problems().get(0).code().code());
    }

    @Test
    void theFallbackCharsetIsReported() {
        byte[] bytes = "Firma,St\u00E4dt\u00E9\nM\u00FCller,x\n".getBytes(WINDOWS_1252);
        Inspection seen = host.importer()
                .inspect(ImportRequest.of(TestHost.FORM, CsvSource.of(bytes).withFallback(), TestHost.ADMIN));
        assertEquals(WINDOWS_1252, seen.charset());
        assertEquals(List.of(List.of("M\u00FCller", "x")), seen.rows());
        assertEquals("assumed", seen.problems().get(0).arguments().get("reason"));
    }

    @Test
    void theMappingOfTheRequestFillsTheFields() {
        String csv = "P;U;Firma;E-Mail;Gebiet;Company\nP1;U1;Acme;a@b.de;emea;other\n";
        ColumnMapping mapping = new ColumnMapping(Map.of(
                "P",
                "partner_id",
                "U",
                "partner_user_id",
                "Firma",
                "company",
                "E-Mail",
                "email",
                "Gebiet",
                "region",
                "Company",
                ColumnMapping.IGNORED));
        ImportRequest request = TestHost.request(csv).withMapping(mapping).withImportId("i-1");
        ImportOutcome outcome = host.importer().importLeads(request);
        assertTrue(
                outcome instanceof ImportOutcome.Imported,
                () -> TestHost.said(outcome).toString());
        assertEquals(List.of(), outcome.report().problems());
        assertEquals(
                Map.of("company", "Acme", "email", "a@b.de", "region", "EMEA"),
                host.leads.leads(ImportKey.ofAdmins("i-1")).get(0).values());
        assertTrue(host.importer().importLeads(request) instanceof ImportOutcome.AlreadyImported);
        ImportRequest otherwise = request.withMapping(mapping.with("Company", "staff"));
        assertThrows(ImportIdTakenException.class, () -> host.importer().importLeads(otherwise));
        ImportRequest declared = ImportRequest.of(
                        TestHost.FORM, request.source().withCharset(WINDOWS_1252), TestHost.ADMIN)
                .withMapping(mapping)
                .withImportId("i-1");
        assertThrows(ImportIdTakenException.class, () -> host.importer().importLeads(declared));
    }

    @Test
    void columnsWithTheSameNameAreNotMappedAndFillNoField() {
        Inspection seen = inspect("Partner ID,Partner User ID,Email,EMAIL,Company,Region,Note,note\n");
        assertEquals(
                List.of("partner_id", "partner_user_id", "company", "region"),
                List.copyOf(seen.suggestedMapping().targets().values()));
        assertEquals(Optional.empty(), seen.columns().get(2).target());
        assertEquals(
                List.of("email"), seen.missing().stream().map(FormField::name).toList());
    }

    @Test
    void ignoredColumnsWithTheSameNameAreOneEntryOfTheMapping() {
        CsvSource source = TestHost.source(TestHost.HEADER.replace("Notes", "Notes,notes"));
        ColumnMapping mapping = ColumnMapping.NONE.with("NOTES", ColumnMapping.IGNORED);

        Inspection seen = host.importer()
                .inspect(ImportRequest.of(TestHost.FORM, source, TestHost.ADMIN).withMapping(mapping));

        assertEquals(ColumnMapping.IGNORED, seen.mapping().targets().get("Notes"));
        assertFalse(seen.mapping().targets().containsKey("notes"));
    }

    /** What a page shows of any file and any earlier mapping can be given back, and means the same. */
    @Property(tries = 300)
    void theMappingOfAnInspectionGivesTheSameMatch(
            @ForAll("headers") List<String> headers, @ForAll("targets") Map<String, String> targets) {
        ImportRequest request =
                ImportRequest.of(TestHost.FORM, TestHost.source(String.join(",", headers) + "\nx\n"), TestHost.ADMIN);
        ColumnMapping given = targets.entrySet().stream()
                .reduce(ColumnMapping.NONE, (all, one) -> all.with(one.getKey(), one.getValue()), (a, b) -> a);
        Inspection seen = host.importer().inspect(request.withMapping(given));

        Inspection again = host.importer().inspect(request.withMapping(seen.mapping()));
        seen.suggestedMapping();

        assertTrue(matched(again).containsAll(matched(seen)));
    }

    private static List<String> matched(Inspection seen) {
        return seen.columns().stream()
                .filter(column -> column.reason().isMatch())
                .map(column -> column.position() + " " + column.target())
                .toList();
    }

    private static Arbitrary<String> header() {
        return Arbitraries.of(
                "Notes",
                "notes",
                " NOTES",
                "Company",
                "company",
                "Email",
                "E-Mail",
                "Fax",
                "x",
                "",
                " ",
                "Import problems",
                "Partner ID",
                "partner_id",
                "'=x",
                "-".repeat(200),
                "'" + "-".repeat(200),
                "\"" + ";'-".repeat(100) + "\"");
    }

    @Provide
    Arbitrary<List<String>> headers() {
        return header().list().ofMinSize(1).ofMaxSize(8);
    }

    @Provide
    Arbitrary<Map<String, String>> targets() {
        Arbitrary<String> named = header().filter(header -> !header.isBlank() && header.length() < 200);
        return Arbitraries.maps(named, Arbitraries.of("", "company", "email", "notes", "partner_id", "fax"))
                .ofMaxSize(5);
    }

    @Test
    void theOrderOfAMappingDoesNotMatter() {
        ImportRequest one = TestHost.request(TestHost.HEADER + TestHost.row(1))
                .withImportId("i-2")
                .withMapping(ColumnMapping.NONE.with("A", "").with("B", ""));
        assertTrue(host.importer().importLeads(one) instanceof ImportOutcome.Imported);
        ImportRequest other = one.withMapping(ColumnMapping.NONE.with("b", "").with("a", ""));
        assertTrue(host.importer().importLeads(other) instanceof ImportOutcome.AlreadyImported);
    }

    @Test
    void anExceededLimitIsReportedInsteadOfTheColumnsOfAnotherDelimiter() {
        host.limits = ImportLimits.DEFAULT.withCsv(CsvLimits.DEFAULT.withMaxColumns(5));
        Inspection seen = inspect("a,b,c,d,e,f\n");
        assertEquals(
                List.of("csv-too-many-columns"),
                seen.problems().stream().map(problem -> problem.code().code()).toList());
    }

    @Test
    void aFallbackNeverGarblesUtf8LettersAnywhereInTheFile() {
        byte[] bytes = (TestHost.HEADER
                        + "P1,U1,Caf\u00E9,a@b.de,EMEA,,,,,\nP1,U1,M\u00C3\u00BCller,a@b.de,EMEA,,,,,\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        for (String charset : List.of("windows-1252", "windows-1250", "ISO-8859-2")) {
            CsvSource source = CsvSource.of(bytes).withFallback(Charset.forName(charset));
            ImportOutcome outcome =
                    host.importer().importLeads(ImportRequest.of(TestHost.FORM, source, TestHost.ADMIN));
            assertEquals(List.of("error file-encoding @2:0"), TestHost.said(outcome), charset);
        }
    }

    @Test
    void errorsOfTheHeaderAreListedBeforeWarnings() {
        host.limits = ImportLimits.DEFAULT.withMaxProblems(5);
        StringBuilder header = new StringBuilder("Partner ID,Partner User ID,Email,Region");
        for (int i = 0; i < 20; i++) {
            header.append(",Other ").append(i);
        }
        ImportOutcome outcome = host.importLeads(header + "\n");
        assertTrue(TestHost.said(outcome).contains("error header-missing @1:0 Company"));
    }

    @Test
    void aClosedCheckedImportRefusesEveryCall() {
        CheckedImport checked = host.importer().check(TestHost.request(TestHost.HEADER + TestHost.row(1)));
        checked.close();
        assertThrows(IllegalStateException.class, checked::commit);
        assertEquals(List.of(), host.leads.leads());
    }

    @Test
    void theDigestOfTheHeaderIsThatOfItsNamesAndTheirOrder() {
        String digest = inspect("Firma;E-Mail\nA;a@b.de\n").headerDigest().orElseThrow();

        assertEquals(
                digest, inspect("\nfirma , E-MAIL\nOther;x\n").headerDigest().orElseThrow());
        assertEquals("3699", digest.substring(0, 4)); // of the lines column "firma" and column "e-mail"
        assertNotEquals(
                digest, inspect("E-Mail;Firma\nA;a@b.de\n").headerDigest().orElseThrow());
        assertEquals(Optional.empty(), inspect("").headerDigest());
    }
}

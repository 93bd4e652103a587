package io.leadimport.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.CheckedImport;
import io.leadimport.ImportRequest;
import io.leadimport.LeadImporter;
import io.leadimport.csv.CsvSource;
import io.leadimport.form.Fields;
import io.leadimport.form.LeadForm;
import io.leadimport.kit.InMemoryLeadRepository;
import io.leadimport.kit.InMemoryPartnerRepository;
import io.leadimport.kit.InMemoryPartnerUserRepository;
import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerStatus;
import io.leadimport.spi.PartnerUser;
import io.leadimport.spi.Submitter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rows of an error file, and how many of their problems it shows. */
@Tag("machine")
class ErrorRowsTest {
    private static final LeadForm FORM = LeadForm.named("f")
            .field(Fields.text("company").required())
            .field(Fields.integer("size"))
            .build();
    private static final String HEADER = "Partner ID,Partner User ID,company,size\n";
    private static final String MARKED_HEADER = "Partner ID,Partner User ID,company,size,Import problems";
    private static final String REQUIRED = "\u201Ccompany\u201D is required, but this cell is blank.";

    private static List<String> lines(LeadForm form, String csv, ErrorRows rows) {
        LeadImporter importer = LeadImporter.builder(
                        new InMemoryLeadRepository(),
                        new InMemoryPartnerRepository(List.of(new Partner("P1", "One", PartnerStatus.ACTIVE))),
                        new InMemoryPartnerUserRepository(List.of(new PartnerUser("U1", "P1", "n", "e", true))))
                .build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
        try (CheckedImport checked =
                importer.check(ImportRequest.of(form, CsvSource.of(bytes), Submitter.admin("a")))) {
            checked.writeErrorFile(Locale.ENGLISH, rows, out);
        }
        String text = out.toString(StandardCharsets.UTF_8);
        return text.replace("\uFEFF", "").lines().toList();
    }

    private static List<String> withProblems(String csv) {
        return lines(FORM, csv, ErrorRows.WITH_PROBLEMS);
    }

    @Test
    void onlyRowsWithProblemsFollowTheHeaderInTheirOrder() {
        String csv = HEADER + "P1,U1,Acme,1\nP1,U1,,2\nP1,U1,Beta,3\nP1,U1,,4\nP1,U1,Gamma,5\n";

        assertEquals(
                List.of(MARKED_HEADER, "P1,U1,,2,\"" + REQUIRED + "\"", "P1,U1,,4,\"" + REQUIRED + "\""),
                withProblems(csv));
    }

    @Test
    void aRowWithOnlyAWarningIsWritten() {
        List<String> lines = withProblems(HEADER + "P1,U1,Acme,many\nP1,U1,Beta,3\n");

        assertEquals(2, lines.size());
        assertTrue(lines.get(1).startsWith("P1,U1,Acme,many,\"\u201Csize\u201D takes a whole number"), lines.get(1));
    }

    @Test
    void aFileWithoutProblemsHasOnlyItsHeader() {
        assertEquals(List.of(MARKED_HEADER), withProblems(HEADER + "P1,U1,Acme,1\n"));
    }

    @Test
    void blankRowsAreLeftOut() {
        String csv = "\n,,,\n" + HEADER + "P1,U1,Acme,1\n,,,\n\nP1,U1,,2\n,,,\n";

        assertEquals(List.of(MARKED_HEADER, "P1,U1,,2,\"" + REQUIRED + "\""), withProblems(csv));
    }

    @Test
    void theFirstRowHasTheProblemsOfTheFileEvenIfItHasNoneOfItsOwn() {
        List<String> lines = withProblems("Partner ID,Partner User ID,size\nP1,U1,1\nP1,U1,2\nP1,U1,x\n");

        assertEquals(3, lines.size());
        assertTrue(lines.get(1).startsWith("P1,U1,1,\"The column \u201Ccompany\u201D is missing."), lines.get(1));
        assertTrue(lines.get(2).startsWith("P1,U1,x,"), lines.get(2));
    }

    @Test
    void theFirstRowHasTheProblemsOfColumns() {
        LeadForm form = LeadForm.named("f").field(Fields.date("close")).build();
        String csv = "Partner ID,Partner User ID,close\nP1,U1,\nP1,U1,31.12.2026\nP1,U1,30.12.2026\n";

        List<String> lines = lines(form, csv, ErrorRows.WITH_PROBLEMS);

        assertEquals(4, lines.size());
        assertTrue(lines.get(1).startsWith("P1,U1,,\"All dates in \u201Cclose\u201D are written as"), lines.get(1));
    }

    @Test
    void aRowIsTheSameAsInTheFileWithAllRows() {
        String csv = HEADER + "P1,U1,=1+1,x\nP1,U1,fine,1\nP1,U1\nP1,U1,\"a,b\",1,too,much\n";
        List<String> all = lines(FORM, csv, ErrorRows.ALL);

        List<String> some = withProblems(csv);

        assertEquals(List.of(all.get(0), all.get(1), all.get(3), all.get(4)), some);
    }

    @Test
    void importingTheRowsWithProblemsFindsTheSameProblems() {
        List<String> some = withProblems(HEADER + "P1,U1,=1+1,x\nP1,U1,fine,1\nP1,U1,\"a,b\",1,too,much\n");

        assertEquals(some, withProblems(String.join("\n", some) + "\n"));
    }

    /** Many patterns that no cell matches, each told in full; the names move what stands where the cut is. */
    @Test
    void theProblemsOfARowAreCutAtTheLimitOfSpreadsheetsWithoutSplittingACharacter() {
        for (int i = 1; i <= 30; i++) {
            LeadForm.Builder form = LeadForm.named("f");
            StringBuilder header = new StringBuilder("Partner ID,Partner User ID");
            StringBuilder row = new StringBuilder("P1,U1");
            for (int field = 100; field < 300; field++) {
                String name = "f".repeat(i) + field;
                form.field(Fields.text(name).pattern("x"));
                header.append(',').append(name);
                row.append(',').append("\uD83D\uDE00".repeat(30));
            }

            List<String> lines = lines(form.build(), header + "\n" + row + "\n", ErrorRows.WITH_PROBLEMS);

            String problems = lines.get(1).substring(row.length() + 1).replace("\"", "");
            assertTrue(problems.endsWith("\u2026"), "the cut is marked");
            assertEquals(30_000, problems.length(), 1.0, "the length with the mark");
            assertFalse(problems.contains("?") || problems.contains("\uFFFD"), "no half of a character is left");
        }
    }
}

package io.leadimport.internal.row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.leadimport.CheckedImport;
import io.leadimport.ImportRequest;
import io.leadimport.LeadImporter;
import io.leadimport.csv.CsvSource;
import io.leadimport.form.Fields;
import io.leadimport.form.LeadForm;
import io.leadimport.kit.InMemoryLeadRepository;
import io.leadimport.kit.InMemoryPartnerRepository;
import io.leadimport.kit.InMemoryPartnerUserRepository;
import io.leadimport.kit.StoredLead;
import io.leadimport.problem.ProblemCode;
import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerStatus;
import io.leadimport.spi.PartnerUser;
import io.leadimport.spi.Submitter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The error file, through the importer: what it holds, and what it holds when it comes back. */
@Tag("machine")
@net.jqwik.api.Tag("machine")
class ErrorFileTest {
    private static final LeadForm FORM = LeadForm.named("f")
            .field(Fields.longText("note").label("+ Note").required())
            .field(Fields.integer("size").label("'Size'"))
            .build();
    private static final String HEADER = "Partner ID,Partner User ID,+ Note,'Size'\n";

    private final InMemoryLeadRepository leads = new InMemoryLeadRepository();
    private final LeadImporter importer = LeadImporter.builder(
                    leads,
                    new InMemoryPartnerRepository(List.of(new Partner("P1", "One", PartnerStatus.ACTIVE))),
                    new InMemoryPartnerUserRepository(List.of(new PartnerUser("U1", "P1", "n", "e", true))))
            .build();

    private CheckedImport check(byte[] csv) {
        return importer.check(ImportRequest.of(FORM, CsvSource.of(csv), Submitter.admin("a")));
    }

    private byte[] errorFile(byte[] csv) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CheckedImport checked = check(csv)) {
            checked.writeErrorFile(Locale.ENGLISH, out);
        }
        return out.toByteArray();
    }

    private String errorFile(String csv) {
        return new String(errorFile(csv.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8)
                .replace("\r\n", "\n");
    }

    private static final String GUARDED = "Partner ID,Partner User ID,'+ Note,''Size',Import problems\n";

    @Test
    void rowsKeepTheirOrderAndEachHasItsProblems() {
        assertEquals(
                "\uFEFF" + GUARDED
                        + "P1,U1,ok,1,\n"
                        + "P1,U1,,x,\"\u201C+ Note\u201D is required, but this cell is blank. | \u201C'Size'\u201D takes a"
                        + " whole number such as 250, not \u201Cx\u201D. The lead has no value here; the text of the cell is kept.\"\n"
                        + "\n"
                        + ",,,,\n"
                        + "P9,U1,'=1,,There is no partner with the ID \u201CP9\u201D. Look it up in the ID listing.\n"
                        + "P1,U1,,,\"The row ends too early. Cells found: 2. Cells expected: 4. Add the missing cells; leave a cell empty if it has no value.\"\n",
                errorFile(HEADER + "P1,U1,ok,1\nP1,U1,,x\n\n,,,\nP9,U1,=1,\nP1,U1\n"));
    }

    @Test
    void surplusCellsFollowTheProblems() {
        assertEquals(
                GUARDED
                        + "P1,U1,a,1,The row has more cells than the header. Cells found: 6. Cells expected: 4. Put a text that contains a separator in quotation marks.,5,6\n",
                errorFile(HEADER + "P1,U1,a,1,5,6\n"));
    }

    @Test
    void anErrorFileOfAnErrorFileIsTheSameFile() {
        String once = errorFile(HEADER + "P1,U1,ok,1\n\nP9,'U1,=1,''\nP1,U1,a,1,5\nP1,U1,\"'=\n\",\n");
        assertEquals(once, errorFile(once));
    }

    @Test
    void anErrorFileKeepsTheDelimiterOfTheFile() {
        String csv = HEADER.replace(',', ';') + "P1;U1;a,b;x\n";
        assertEquals(
                GUARDED.replace(',', ';'),
                errorFile(csv).substring(1).lines().findFirst().orElseThrow() + "\n");
    }

    @Test
    void labelsAndCellsWithDelimitersAreReadBackUnchanged() {
        LeadForm form = LeadForm.named("f")
                .field(Fields.longText("note").label("Price;-net").required())
                .build();
        String csv = "Partner ID,Partner User ID,Price;-net\nP1,U1,a;=cmd|' /C calc'!A0;b\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CheckedImport checked = importer.check(
                ImportRequest.of(form, CsvSource.of(csv.getBytes(StandardCharsets.UTF_8)), Submitter.admin("a")))) {
            checked.writeErrorFile(Locale.ENGLISH, out);
        }

        assertEquals(
                "Partner ID,Partner User ID,\"Price;'-net\",Import problems\r\n"
                        + "P1,U1,\"a;'=cmd|'' /C calc'!A0;b\",\r\n",
                out.toString(StandardCharsets.UTF_8));
        importer.importLeads(ImportRequest.of(form, CsvSource.of(out.toByteArray()), Submitter.admin("a")));
        assertEquals("a;=cmd|' /C calc'!A0;b", leads.leads().get(0).values().get("note"));
    }

    @Test
    void aCorrectedErrorFileCanBeImported() {
        String errors = errorFile(HEADER + "P1,U1,=a,-1\n\nP1,U1,,'2\n");
        String corrected = errors.replace("P1,U1,,", "P1,U1,filled,");
        try (CheckedImport checked = check(corrected.getBytes(StandardCharsets.UTF_8))) {
            assertFalse(checked.report().hasErrors(), () -> String.valueOf(checked.report()));
            assertEquals(1, checked.report().rowsBlank());
            checked.commit();
        }
        assertEquals(
                List.of("=a", "filled"),
                leads.leads().stream().map(lead -> lead.values().get("note")).toList());
        assertEquals(-1L, leads.leads().get(0).values().get("size"));
        assertEquals("'2", leads.leads().get(1).unreadable().get("size"));
    }

    /** Whatever a file holds, its error file holds the same: the same leads, the same problems in the same rows; but a row that
     * was too short is filled up. */
    @Property(tries = 150)
    void anErrorFileReadsLikeItsOriginalFile(@ForAll("files") String rows) {
        byte[] csv = (HEADER + rows).getBytes(StandardCharsets.UTF_8);
        byte[] errors = errorFile(csv);
        try (CheckedImport original = check(csv);
                CheckedImport again = check(errors)) {
            assertEquals(said(original), said(again));
            assertEquals(original.report().rowsRead(), again.report().rowsRead());
            assertEquals(original.report().rowsBlank(), again.report().rowsBlank());
            if (!original.report().hasErrors()) {
                original.commit();
                List<StoredLead> first = leads.leads();
                again.commit();
                List<StoredLead> second =
                        leads.leads().subList(first.size(), leads.leads().size());
                assertEquals(
                        first.subList(first.size() - second.size(), first.size()).stream()
                                .map(ErrorFileTest::told)
                                .toList(),
                        second.stream().map(ErrorFileTest::told).toList());
            }
        }
        assertEquals(new String(errors, StandardCharsets.UTF_8), new String(errorFile(errors), StandardCharsets.UTF_8));
    }

    private static List<Object> told(StoredLead lead) {
        return List.of(lead.row(), lead.partnerId(), lead.partnerUserId(), lead.values(), lead.unreadable());
    }

    private static List<List<Object>> said(CheckedImport checked) {
        return checked.report().problems().stream()
                .filter(problem -> problem.code() != ProblemCode.FILE_IMPORTED_BEFORE)
                .map(problem -> List.<Object>of(
                        problem.code(),
                        problem.row(),
                        String.valueOf(problem.value()),
                        problem.message(Locale.ENGLISH)))
                .toList();
    }

    @Provide
    Arbitrary<String> files() {
        Arbitrary<String> cell = Arbitraries.oneOf(
                Arbitraries.of(
                        "P1",
                        "U1",
                        "7",
                        "",
                        " ",
                        "=1",
                        "+1",
                        "-1",
                        "@a",
                        "'",
                        "''",
                        "'=",
                        "\t",
                        "\r",
                        "\n",
                        "\"",
                        "a,b",
                        "a;=1;'b",
                        "a|'=1",
                        "-1\n-2",
                        ";\"=1",
                        "\uFF1D",
                        "\uD83D\uDE00",
                        "\u0000",
                        "\uFEFF"),
                Arbitraries.strings()
                        .ofMaxLength(4)
                        .map(text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)));
        Arbitrary<String> free = cell.map(text -> '"' + text.replace("\"", "\"\"") + '"')
                .list()
                .ofMinSize(4)
                .ofMaxSize(6)
                .map(cells -> String.join(",", cells));
        Arbitrary<String> blank = Arbitraries.of("", ",,,", " ,\t,,", "\"\n\",,,");
        Arbitrary<String> good = Combinators.combine(cell, cell)
                .as((note, size) ->
                        "P1,U1,\"x" + note.replace("\"", "\"\"") + "\",\"" + size.replace("\"", "\"\"") + '"');
        return Arbitraries.oneOf(free, good, good, blank).list().ofMaxSize(4).map(rows -> String.join("\n", rows));
    }
}

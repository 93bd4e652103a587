package io.leadimport;

import static io.leadimport.TestHost.ADMIN;
import static io.leadimport.TestHost.FORM;
import static io.leadimport.TestHost.HEADER;
import static io.leadimport.TestHost.request;
import static io.leadimport.TestHost.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.csv.CsvSource;
import io.leadimport.csv.SourceChangedException;
import io.leadimport.spi.LeadRefusedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writing a checked file back with its problems. */
class CheckedImportTest {
    private static final String TWO_LEADS = HEADER + row(1) + row(2);

    private final TestHost host = new TestHost();

    @Test
    void writesBackAFileThatCanBeCorrectedAndImported() {
        String csv = HEADER + row(1) + "P1,U1,=Formula,wrong,EMEA,,,,,'quoted\n";
        String corrected = errorFile(csv).replace(",wrong,", ",right@example.com,");

        ImportOutcome outcome = host.importLeads(corrected);

        assertInstanceOf(ImportOutcome.Imported.class, outcome);
        assertEquals("=Formula", host.leads.leads().get(1).values().get("company"));
        assertEquals("'quoted", host.leads.leads().get(1).values().get("notes"));
    }

    @Test
    void writesProblemsInTheirColumnForShortAndLongRowsToo() {
        String csv = "Partner ID,Partner User ID,Company,Email,Region,Campaign\n"
                + "P1,U1,Acme\nP1,U1,Beta,b@example.com,EMEA,x,too,much\n";

        String errors = errorFile(csv);
        List<String> lines = errors.lines().toList();

        assertEquals("Partner ID,Partner User ID,Company,Email,Region,Campaign,Import problems", lines.get(0));
        assertEquals(
                "P1,U1,Acme,,,,\"The row ends too early. Cells found: 3. Cells expected: 6. Add the missing cells; leave a cell empty if it has no value.\"",
                lines.get(1));
        assertEquals(
                "P1,U1,Beta,b@example.com,EMEA,x,The row has more cells than the header. Cells found: 8. Cells expected: 6. Put a text that contains a separator in quotation marks.,too,much",
                lines.get(2));
        assertEquals(lines.get(2), errorFile(errors).lines().toList().get(2));
    }

    private String errorFile(String csv) {
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        try (CheckedImport checked = host.importer().check(request(csv))) {
            checked.writeErrorFile(Locale.ENGLISH, errors);
        }
        return errors.toString(StandardCharsets.UTF_8);
    }

    @Test
    void refusesToWriteBackAFileThatWasNotReadToItsEnd() {
        try (CheckedImport checked = host.importer().check(request(TWO_LEADS + "P1,U1,\"Acme"))) {
            assertFalse(checked.canWriteErrorFile());
            assertThrows(
                    IllegalStateException.class,
                    () -> checked.writeErrorFile(Locale.ENGLISH, new ByteArrayOutputStream()));
        }
    }

    @Test
    void writesARefusalByTheHostIntoTheErrorFile() {
        host.repository = host.saving(batch -> {
            throw new LeadRefusedException(2, "company", "Quota reached");
        });
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        try (CheckedImport checked = host.importer().check(request(TWO_LEADS))) {
            assertInstanceOf(ImportOutcome.Rejected.class, checked.commit());
            assertTrue(checked.report().hasErrors());
            checked.writeErrorFile(Locale.ENGLISH, errors);
        }
        List<String> lines = errors.toString(StandardCharsets.UTF_8).lines().toList();
        assertTrue(lines.get(1).endsWith(",Quota reached"), lines.get(1));
        assertTrue(lines.get(2).endsWith(","), lines.get(2));
    }

    @Test
    void refusesToWriteBackAFileThatChangedAfterItsCheck(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("leads.csv"), TWO_LEADS);
        try (CheckedImport checked = host.importer().check(ImportRequest.of(FORM, CsvSource.of(file), ADMIN))) {
            Files.writeString(file, TWO_LEADS + row(3));

            assertThrows(
                    SourceChangedException.class,
                    () -> checked.writeErrorFile(Locale.ENGLISH, new ByteArrayOutputStream()));
        }
    }
}

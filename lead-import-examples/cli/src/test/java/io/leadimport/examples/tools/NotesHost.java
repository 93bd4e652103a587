package io.leadimport.examples.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.leadimport.CheckedImport;
import io.leadimport.ImportOutcome;
import io.leadimport.ImportRequest;
import io.leadimport.LeadImporter;
import io.leadimport.csv.CsvSource;
import io.leadimport.form.Fields;
import io.leadimport.form.LeadForm;
import io.leadimport.kit.InMemoryLeadRepository;
import io.leadimport.kit.InMemoryPartnerRepository;
import io.leadimport.kit.InMemoryPartnerUserRepository;
import io.leadimport.kit.StoredLead;
import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerStatus;
import io.leadimport.spi.PartnerUser;
import io.leadimport.spi.Submitter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A host whose leads are a note each. At first its partner is suspended, so that every row of every file is an error. */
final class NotesHost {
    private static final LeadForm FORM = LeadForm.named("Notes")
            .field(Fields.longText("note").label("+ Note"))
            .field(Fields.text("after").label("After"))
            .build();

    private NotesHost() {}

    /** A file of leads with a note each. */
    static String file(char delimiter, List<String> notes) {
        String header = "Partner ID,Partner User ID,+ Note,After\n".replace(',', delimiter);
        return notes.stream()
                .map(note ->
                        "P1,U1,".replace(',', delimiter) + '"' + note.replace("\"", "\"\"") + '"' + delimiter + "x\n")
                .collect(Collectors.joining("", header, ""));
    }

    /** Has a file rejected, and writes its error file beside it. */
    static Path errorFile(Path file) throws IOException {
        Path errors = file.resolveSibling("errors-of-" + file.getFileName());
        ImportRequest request = ImportRequest.of(FORM, CsvSource.of(file), Submitter.admin("a"));
        try (CheckedImport checked = importer(new InMemoryLeadRepository(), PartnerStatus.SUSPENDED)
                        .check(request);
                OutputStream out = Files.newOutputStream(errors)) {
            assertEquals(checked.report().rowsRead(), checked.report().rowsRejected());
            checked.writeErrorFile(Locale.ENGLISH, out);
        }
        return errors;
    }

    /** Imports a file now that the partner is active. */
    static List<StoredLead> leads(Path file) {
        InMemoryLeadRepository leads = new InMemoryLeadRepository();
        ImportOutcome outcome = importer(leads, PartnerStatus.ACTIVE)
                .importLeads(ImportRequest.of(FORM, CsvSource.of(file), Submitter.admin("a")));
        assertInstanceOf(ImportOutcome.Imported.class, outcome);
        assertEquals(
                List.of(),
                outcome.report().problems().stream()
                        .filter(problem -> !problem.code().isAdvice())
                        .toList());
        leads.leads().forEach(lead -> assertEquals("x", lead.values().get("after")));
        return leads.leads();
    }

    private static LeadImporter importer(InMemoryLeadRepository leads, PartnerStatus status) {
        return LeadImporter.builder(
                        leads,
                        new InMemoryPartnerRepository(List.of(new Partner("P1", "One", status))),
                        new InMemoryPartnerUserRepository(
                                List.of(new PartnerUser("U1", "P1", "Ann", "ann@example.com", true))))
                .build();
    }
}

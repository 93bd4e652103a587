package io.leadimport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.bean.ClassForms;
import io.leadimport.csv.CsvSource;
import io.leadimport.form.LeadForm;
import io.leadimport.spi.ImportKey;
import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.LeadBatch;
import io.leadimport.spi.LeadRepository;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A file is imported against a form that is made of a class. */
@Tag("machine")
class ClassImportTest {
    private static final String HEADER = "Partner ID,Partner User ID,${7*7},Note\n";
    private static final LeadForm FORM = ClassForms.builder(Contact.class)
            .field("name", field -> field.label("${7*7}"))
            .build();

    private record Contact(
            @NotBlank String name,

            @Pattern(regexp = "[^x]*", message = "must not hold an {x} or ${x}")
            String note) {
        @AssertTrue(message = "name and note must differ")
        private boolean isDistinct() {
            return !name.equals(note);
        }
    }

    /** Takes each lead as the class. */
    private static final class Contacts implements LeadRepository {
        private final List<Contact> stored = new ArrayList<>();
        private final List<ImportReceipt> receipts = new ArrayList<>();

        @Override
        public void saveAll(LeadBatch batch) {
            receipts.add(batch.receipt());
            batch.forEach(lead -> stored.add(lead.as(Contact.class)));
        }

        @Override
        public Optional<ImportReceipt> findImport(ImportKey key) {
            return receipts.stream()
                    .filter(receipt -> receipt.importId().equals(key.importId()))
                    .findFirst();
        }
    }

    private final TestHost host = new TestHost();
    private final Contacts contacts = new Contacts();

    private ImportRequest request(String rows) {
        CsvSource source =
                CsvSource.of((HEADER + rows).getBytes(StandardCharsets.UTF_8)).withName("${7*7}.csv");
        return ImportRequest.of(FORM, source, TestHost.ADMIN);
    }

    private LeadImporter importer() {
        return LeadImporter.builder(contacts, host.partners, host.users).build();
    }

    @Test
    void leadsAreStoredAsObjectsOfTheClassWithoutRefusedValues() {
        ImportOutcome outcome = importer().importLeads(request("P1,U1,${7*7},{x}\nP1,U1,{0},a\n"));

        assertInstanceOf(ImportOutcome.Imported.class, outcome);
        assertEquals(1, outcome.report().warningCount());
        assertEquals(
                "\u201CNote\u201D: must not hold an {x} or ${x}. The lead has no value here; the text of the cell is kept.",
                outcome.report().problems().get(0).message(Locale.ENGLISH));
        assertEquals(List.of(new Contact("${7*7}", null), new Contact("{0}", "a")), contacts.stored);
        assertEquals("${7*7}.csv", contacts.receipts.get(0).fileName());
    }

    @Test
    void aFileWithARowThatTheClassRefusesIsRejectedAndWrittenBack() {
        try (CheckedImport checked = importer().check(request("P1,U1,same,same\nP1,U1,,\n"))) {
            assertEquals(2, checked.report().rowsRejected());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            checked.writeErrorFile(Locale.ENGLISH, out);

            String file = out.toString(StandardCharsets.UTF_8);
            assertTrue(file.contains("P1,U1,same,same,name and note must differ."), file);
            assertTrue(file.contains("\u201C${7*7}\u201D is required, but this cell is blank."), file);
            assertInstanceOf(ImportOutcome.Rejected.class, checked.commit());
        }
        assertEquals(List.of(), contacts.stored);
    }

    /** A class of the host that may change its mind, as one that asks a clock does. */
    record Fickle(String name) {
        static final ThreadLocal<Boolean> REFUSES = ThreadLocal.withInitial(() -> false);

        Fickle {
            if (REFUSES.get()) {
                throw new IllegalArgumentException("no more");
            }
        }
    }

    @Test
    void aClassThatRefusesARowOnlyAfterTheCheckDoesNotMakeTheFileAChangedOne() {
        host.repository = host.saving(batch -> {
            Fickle.REFUSES.set(true);
            host.leads.saveAll(batch);
        });
        try {
            CsvSource source = TestHost.source("Partner ID,Partner User ID,name\nP1,U1,Acme\n");
            ImportOutcome outcome =
                    host.importer().importLeads(ImportRequest.of(ClassForms.of(Fickle.class), source, TestHost.ADMIN));
            assertInstanceOf(ImportOutcome.Imported.class, outcome);
            assertEquals("Acme", host.leads.leads().get(0).values().get("name"));
        } finally {
            Fickle.REFUSES.remove();
        }
    }
}

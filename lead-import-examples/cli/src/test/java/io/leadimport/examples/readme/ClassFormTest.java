package io.leadimport.examples.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.leadimport.ImportOutcome;
import io.leadimport.ImportRequest;
import io.leadimport.LeadImporter;
import io.leadimport.bean.ClassForms;
import io.leadimport.csv.CsvSource;
import io.leadimport.form.LeadForm;
import io.leadimport.kit.InMemoryPartnerRepository;
import io.leadimport.kit.InMemoryPartnerUserRepository;
import io.leadimport.spi.ImportKey;
import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.LeadBatch;
import io.leadimport.spi.LeadRepository;
import io.leadimport.spi.NewLead;
import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerStatus;
import io.leadimport.spi.PartnerUser;
import io.leadimport.spi.Submitter;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The README's form of a class: a file is checked against it, and its leads are objects of the class. */
class ClassFormTest {
    enum Region {
        EMEA,
        AMER
    }

    record Registration(
            @NotBlank @Size(max = 120) String company,
            @NotBlank @Email String email,
            @NotNull Region region) {}

    private static Registration registration(NewLead lead) {
        LeadForm form = ClassForms.of(Registration.class);
        Registration registration = lead.as(Registration.class);
        assertNotNull(form);
        return registration;
    }

    @Test
    void theLeadsOfAFormOfAClassAreObjectsOfIt() {
        List<Registration> stored = new ArrayList<>();
        LeadRepository leads = new LeadRepository() {
            @Override
            public void saveAll(LeadBatch batch) {
                batch.forEach(lead -> stored.add(registration(lead)));
            }

            @Override
            public Optional<ImportReceipt> findImport(ImportKey key) {
                return Optional.empty();
            }
        };
        InMemoryPartnerRepository partners =
                new InMemoryPartnerRepository(List.of(new Partner("P-1", "One", PartnerStatus.ACTIVE)));
        InMemoryPartnerUserRepository users = new InMemoryPartnerUserRepository(
                List.of(new PartnerUser("U-1", "P-1", "Ann", "ann@example.com", true)));
        String csv = "Partner ID,Partner User ID,Company,Email,Region\nP-1,U-1,Acme,a@example.com,amer\n";

        ImportOutcome outcome = LeadImporter.builder(leads, partners, users)
                .build()
                .importLeads(ImportRequest.of(
                        ClassForms.of(Registration.class),
                        CsvSource.of(csv.getBytes(StandardCharsets.UTF_8)),
                        Submitter.admin("u-17")));

        assertEquals(List.of(), outcome.report().problems());
        assertEquals(List.of(new Registration("Acme", "a@example.com", Region.AMER)), stored);
    }
}

package io.leadimport;

import static io.leadimport.form.Fields.choice;
import static io.leadimport.form.Fields.date;
import static io.leadimport.form.Fields.decimal;
import static io.leadimport.form.Fields.email;
import static io.leadimport.form.Fields.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.leadimport.csv.CsvSource;
import io.leadimport.form.LeadForm;
import io.leadimport.kit.InMemoryLeadRepository;
import io.leadimport.kit.InMemoryPartnerRepository;
import io.leadimport.kit.InMemoryPartnerUserRepository;
import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerStatus;
import io.leadimport.spi.PartnerUser;
import io.leadimport.spi.Submitter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LeadImporterTest {
    @Test
    void smoke() {
        LeadForm form = LeadForm.named("Lead registration")
                .field(text("company").label("Company").required().maxLength(120))
                .field(email("email").label("Email").required())
                .field(choice("region", "EMEA", "AMER", "APAC").label("Region").required())
                .field(decimal("deal_value").label("Deal value").min("0"))
                .field(date("expected_close").label("Expected close"))
                .build();
        InMemoryLeadRepository leads = new InMemoryLeadRepository();
        LeadImporter importer = LeadImporter.builder(
                        leads,
                        new InMemoryPartnerRepository(List.of(new Partner("P1", "One", PartnerStatus.ACTIVE))),
                        new InMemoryPartnerUserRepository(List.of(new PartnerUser("U1", "P1", "n", "e", true))))
                .build();
        String csv = """
            Partner ID,Partner User ID,Company,Email,Region,Deal value,Expected close
            P1,U1,Acme,a@example.com,emea,12.50,2026-01-31
            P1,U1,Beta,b@example.com,AMER,-1,nope

            """;
        CsvSource source = CsvSource.of(csv.getBytes(StandardCharsets.UTF_8));
        ImportOutcome outcome = importer.importLeads(ImportRequest.of(form, source, Submitter.admin("u-17")));
        outcome.report().problems().forEach(p -> System.out.println(p + " " + p.message(Locale.ENGLISH)));
        assertInstanceOf(ImportOutcome.Imported.class, outcome);
        assertEquals(2, leads.leads().size());
        System.out.println(
                leads.leads().get(0).values() + " " + leads.leads().get(1).unreadable());
        CsvSource bad = CsvSource.of(
                csv.replace("AMER", "").replace("U1,Beta", "U9,Beta").getBytes(StandardCharsets.UTF_8));
        try (CheckedImport checked = importer.check(ImportRequest.of(form, bad, Submitter.admin("u-17")))) {
            checked.report().problems().forEach(p -> System.out.println(p + " " + p.message(Locale.ENGLISH)));
            checked.writeErrorFile(Locale.ENGLISH, System.out);
        }
    }
}

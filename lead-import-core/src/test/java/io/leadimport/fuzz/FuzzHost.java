package io.leadimport.fuzz;

import static io.leadimport.form.Fields.choice;
import static io.leadimport.form.Fields.date;
import static io.leadimport.form.Fields.decimal;
import static io.leadimport.form.Fields.email;
import static io.leadimport.form.Fields.integer;
import static io.leadimport.form.Fields.longText;
import static io.leadimport.form.Fields.text;
import static io.leadimport.form.Fields.yesNo;

import io.leadimport.CheckedImport;
import io.leadimport.ImportLimits;
import io.leadimport.ImportRequest;
import io.leadimport.LeadImporter;
import io.leadimport.csv.CsvLimits;
import io.leadimport.csv.CsvSource;
import io.leadimport.form.LeadForm;
import io.leadimport.kit.InMemoryLeadRepository;
import io.leadimport.kit.InMemoryPartnerRepository;
import io.leadimport.kit.InMemoryPartnerUserRepository;
import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerStatus;
import io.leadimport.spi.PartnerUser;
import io.leadimport.spi.Submitter;
import java.util.List;

/** A host in memory whose form has a field of every type, every constraint, and labels that a spreadsheet would run. */
final class FuzzHost {
    static final Submitter ADMIN = Submitter.admin("admin-1");
    static final Submitter PARTNER = Submitter.partner("P1", "U1");
    static final LeadForm FORM = LeadForm.named("Lead registration")
            .field(text("company").label("Company").required().maxLength(20))
            .field(email("email").label("Email").required().unique())
            .field(choice("region", "EMEA", "AMER", "APAC").label("Region").required())
            .field(integer("staff").label("= Staff").min("1").max("1000000"))
            .field(decimal("deal").label("'Deal'").min("0").strict())
            .field(date("close").label("Close").dateFormat("d.M.yyyy").min("2020-01-01"))
            .field(yesNo("consent").label("Consent"))
            .field(text("code").label("Code").pattern("[A-Z]+-?[0-9]*").minLength(2))
            .field(text("size").label("Size").oneOf(List.of("S", "M", "L")))
            .field(longText("notes").label("Notes").maxLength(200))
            .build();

    /** Every problem is listed, so that two reports can be compared in full. */
    private static final ImportLimits ALL_PROBLEMS =
            new ImportLimits(CsvLimits.DEFAULT, Integer.MAX_VALUE, 100_000, 1_000_000);

    final InMemoryLeadRepository leads = new InMemoryLeadRepository();
    private final LeadImporter importer = LeadImporter.builder(
                    leads,
                    new InMemoryPartnerRepository(List.of(
                            new Partner("P1", "Active", PartnerStatus.ACTIVE),
                            new Partner("P2", "Approved", PartnerStatus.APPROVED),
                            new Partner("P3", "Suspended", PartnerStatus.SUSPENDED))),
                    new InMemoryPartnerUserRepository(List.of(
                            new PartnerUser("U1", "P1", "Ann", "ann@example.com", true),
                            new PartnerUser("U2", "P1", "Bob", "bob@example.com", false),
                            new PartnerUser("U3", "P2", "Cem", "cem@example.com", true))))
            .limits(ALL_PROBLEMS)
            .build();

    CheckedImport check(CsvSource source, Submitter submitter) {
        return importer.check(ImportRequest.of(FORM, source, submitter));
    }
}

package io.leadimport;

import static io.leadimport.form.Fields.choice;
import static io.leadimport.form.Fields.date;
import static io.leadimport.form.Fields.decimal;
import static io.leadimport.form.Fields.email;
import static io.leadimport.form.Fields.integer;
import static io.leadimport.form.Fields.longText;
import static io.leadimport.form.Fields.text;
import static io.leadimport.form.Fields.yesNo;

import io.leadimport.csv.CsvSource;
import io.leadimport.form.LeadForm;
import io.leadimport.internal.csv.SpoolFile;
import io.leadimport.kit.InMemoryLeadRepository;
import io.leadimport.kit.InMemoryPartnerRepository;
import io.leadimport.kit.InMemoryPartnerUserRepository;
import io.leadimport.kit.SettableClock;
import io.leadimport.problem.Problem;
import io.leadimport.spi.ImportKey;
import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.LeadBatch;
import io.leadimport.spi.LeadRepository;
import io.leadimport.spi.LeadRule;
import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerStatus;
import io.leadimport.spi.PartnerUser;
import io.leadimport.spi.Submitter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A host in memory: a partner of every status, and users of every kind. */
public final class TestHost {
    public static final Submitter ADMIN = Submitter.admin("admin-1");
    public static final Submitter PARTNER = Submitter.partner("P1", "U1");
    static final String HEADER =
            "Partner ID,Partner User ID,Company,Email,Region,Staff,Deal value,Expected close,Consent,Notes\n";
    static final LeadForm FORM = LeadForm.named("Lead registration")
            .field(text("company").label("Company").required().maxLength(20))
            .field(email("email").label("Email").required())
            .field(choice("region", "EMEA", "AMER", "APAC").label("Region").required())
            .field(integer("staff").label("Staff").min("1"))
            .field(decimal("deal_value").label("Deal value").min("0"))
            .field(date("expected_close").label("Expected close"))
            .field(yesNo("consent").label("Consent"))
            .field(longText("notes").label("Notes").maxLength(200))
            .build();

    public final InMemoryLeadRepository leads = new InMemoryLeadRepository();
    final InMemoryPartnerRepository partners = new InMemoryPartnerRepository(List.of(
            new Partner("P1", "Active", PartnerStatus.ACTIVE),
            new Partner("P2", "Approved", PartnerStatus.APPROVED),
            new Partner("P3", "Pending", PartnerStatus.PENDING),
            new Partner("P4", "Declined", PartnerStatus.DECLINED),
            new Partner("P5", "Suspended", PartnerStatus.SUSPENDED)));
    final InMemoryPartnerUserRepository users = new InMemoryPartnerUserRepository(List.of(
            new PartnerUser("U1", "P1", "Ann", "ann@example.com", true),
            new PartnerUser("U2", "P1", "Bob", "bob@example.com", false),
            new PartnerUser("U3", "P2", "Cem", "cem@example.com", true),
            new PartnerUser("U4", "P3", "Dee", "dee@example.com", true),
            new PartnerUser("U5", "P5", "Eve", "eve@example.com", true)));
    final SettableClock clock = SettableClock.at(Instant.parse("2026-11-22T10:15:30.123456Z"));
    LeadRepository repository = leads;
    ImportLimits limits = ImportLimits.DEFAULT;
    LongSupplier nanoTime = System::nanoTime;
    SpoolFile.Opener spoolFiles = SpoolFile::new;

    @Nullable
    LeadRule rule;

    public LeadImporter importer() {
        LeadImporter.Builder builder = LeadImporter.builder(repository, partners, users)
                .clock(clock)
                .limits(limits)
                .nanoTime(nanoTime)
                .spoolFiles(spoolFiles);
        return rule == null ? builder.build() : builder.rule(rule).build();
    }

    /** A repository that saves with the given code, and finds the imports that are stored here. */
    LeadRepository saving(Consumer<LeadBatch> saveAll) {
        return new LeadRepository() {
            @Override
            public void saveAll(LeadBatch batch) {
                saveAll.accept(batch);
            }

            @Override
            public Optional<ImportReceipt> findImport(ImportKey key) {
                return leads.findImport(key);
            }
        };
    }

    static ImportRequest request(String csv) {
        return request(csv, ADMIN);
    }

    static ImportRequest request(String csv, Submitter submitter) {
        return ImportRequest.of(FORM, source(csv), submitter);
    }

    public static CsvSource source(String csv) {
        return CsvSource.of(csv.getBytes(StandardCharsets.UTF_8)).withName("leads.csv");
    }

    ImportOutcome importLeads(String csv) {
        return importer().importLeads(request(csv));
    }

    /** Each problem as {@code severity code @line:row column}. */
    public static List<String> said(ImportOutcome outcome) {
        return outcome.report().problems().stream().map(TestHost::said).toList();
    }

    public static String said(Problem problem) {
        String column = problem.column() == null ? "" : " " + problem.column();
        return problem.severity().code() + " " + problem.code().code() + " @" + problem.line() + ":" + problem.row()
                + column;
    }

    /** A valid row of the form's columns. */
    static String row(int number) {
        return "P1,U1,Company " + number + ",c" + number + "@example.com,EMEA,,,,,\n";
    }
}

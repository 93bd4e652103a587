package io.leadimport.examples.proof;

import static io.leadimport.form.Fields.decimal;
import static io.leadimport.form.Fields.email;
import static io.leadimport.form.Fields.longText;
import static io.leadimport.form.Fields.text;

import io.leadimport.ImportRequest;
import io.leadimport.LeadImporter;
import io.leadimport.csv.CsvSource;
import io.leadimport.examples.jdbc.JdbcDirectory;
import io.leadimport.examples.jdbc.JdbcPartnerRepository;
import io.leadimport.examples.jdbc.JdbcPartnerUserRepository;
import io.leadimport.examples.jdbc.Schema;
import io.leadimport.form.LeadForm;
import io.leadimport.kit.SampleDirectory;
import io.leadimport.spi.ImportKey;
import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.LeadBatch;
import io.leadimport.spi.LeadRepository;
import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerUser;
import io.leadimport.spi.Submitter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The import to break: a valid file of leads for the kit's partners and users in turn. */
final class BrokenImport {
    private static final LeadForm FORM = LeadForm.named("Lead registration")
            .field(text("company").required())
            .field(email("email").required())
            .field(decimal("deal_value"))
            .field(longText("notes"))
            .build();

    private BrokenImport() {}

    /** Creates the tables, and the partners and users of the file. */
    static void prepare(DataSource dataSource) {
        Schema.create(dataSource);
        SampleDirectory directory = SampleDirectory.standard();
        new JdbcDirectory(dataSource).load(directory.partners(), directory.users());
    }

    /** An importer that does not ask about files that were imported before: one file is imported under many ids. */
    static LeadImporter importer(DataSource dataSource, LeadRepository leads) {
        LeadRepository forgetful = new LeadRepository() {
            @Override
            public void saveAll(LeadBatch batch) {
                leads.saveAll(batch);
            }

            @Override
            public Optional<ImportReceipt> findImport(ImportKey key) {
                return leads.findImport(key);
            }
        };
        return LeadImporter.builder(
                        forgetful, new JdbcPartnerRepository(dataSource), new JdbcPartnerUserRepository(dataSource))
                .build();
    }

    static ImportRequest request(String importId, Path file) {
        return ImportRequest.of(FORM, CsvSource.of(file), Submitter.admin("u-1"))
                .withImportId(importId);
    }

    /** The users of the kit who may get leads. */
    static List<PartnerUser> users() {
        SampleDirectory directory = SampleDirectory.standard();
        Set<String> partners = directory.partners().stream()
                .filter(partner -> partner.status().takesLeads())
                .map(Partner::id)
                .collect(Collectors.toSet());
        return directory.users().stream()
                .filter(user -> user.active() && partners.contains(user.partnerId()))
                .toList();
    }

    /** Writes the file, about 120 bytes a lead. */
    static Path file(Path folder, int leads) throws IOException {
        List<PartnerUser> users = users();
        Path file = folder.resolve(leads + "-leads.csv");
        try (BufferedWriter csv = Files.newBufferedWriter(file)) {
            csv.write("Partner ID,Partner User ID,company,email,deal_value,notes\n");
            for (int i = 1; i <= leads; i++) {
                PartnerUser user = users.get(i % users.size());
                csv.write(user.partnerId() + "," + user.id() + ",Company " + i + ",a" + i + "@example.com," + i
                        + ".50,\"Met at the fair; wants an offer for the second quarter\"\n");
            }
        }
        return file;
    }
}

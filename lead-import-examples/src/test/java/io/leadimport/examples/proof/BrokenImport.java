package io.leadimport.examples.proof;

import static io.leadimport.form.Fields.decimal;
import static io.leadimport.form.Fields.email;
import static io.leadimport.form.Fields.text;

import io.leadimport.ImportRequest;
import io.leadimport.LeadImporter;
import io.leadimport.csv.CsvSource;
import io.leadimport.examples.jdbc.JdbcDirectory;
import io.leadimport.examples.jdbc.JdbcLeadRepository;
import io.leadimport.examples.jdbc.JdbcPartnerRepository;
import io.leadimport.examples.jdbc.JdbcPartnerUserRepository;
import io.leadimport.examples.jdbc.Schema;
import io.leadimport.examples.jpa.JpaLeadRepository;
import io.leadimport.form.LeadForm;
import io.leadimport.kit.SampleDirectory;
import io.leadimport.spi.LeadRepository;
import io.leadimport.spi.Submitter;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import javax.sql.DataSource;

/** The import that is broken: a good file of some leads for the kit's first partner. */
final class BrokenImport {
    private static final LeadForm FORM = LeadForm.named("Lead registration")
            .field(text("company").required())
            .field(email("email").required())
            .field(decimal("deal_value"))
            .build();

    private BrokenImport() {}

    /** Makes the tables, and the partners and users that the file names. */
    static void prepare(DataSource dataSource) {
        Schema.create(dataSource);
        SampleDirectory directory = SampleDirectory.standard();
        new JdbcDirectory(dataSource).load(directory.partners(), directory.users());
    }

    /** How leads are stored. */
    enum Way {
        BATCHES(JdbcLeadRepository::batching),
        /** In PostgreSQL only. */
        COPY(JdbcLeadRepository::copying),
        /** For a process that ends: its persistence unit is not closed. */
        HIBERNATE(dataSource -> new JpaLeadRepository(JpaLeadRepository.unit(dataSource)));

        private final Function<DataSource, LeadRepository> repository;

        Way(Function<DataSource, LeadRepository> repository) {
            this.repository = repository;
        }
    }

    static LeadImporter importer(DataSource dataSource, Way way) {
        return LeadImporter.builder(
                        way.repository.apply(dataSource),
                        new JdbcPartnerRepository(dataSource),
                        new JdbcPartnerUserRepository(dataSource))
                .build();
    }

    static ImportRequest request(String importId, int leads) {
        return ImportRequest.of(FORM, CsvSource.of(file(leads)), Submitter.admin("u-1"))
                .importId(importId);
    }

    private static byte[] file(int leads) {
        StringBuilder csv = new StringBuilder("Partner ID,Partner User ID,company,email,deal_value\n");
        for (int i = 1; i <= leads; i++) {
            csv.append("P-1,U-1,Company ").append(i).append(",a").append(i).append("@example.com,");
            csv.append(i).append(".50\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}

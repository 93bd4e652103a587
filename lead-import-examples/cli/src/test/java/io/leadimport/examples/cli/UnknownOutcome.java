package io.leadimport.examples.cli;

import io.leadimport.ImportRequest;
import io.leadimport.LeadImporter;
import io.leadimport.OutcomeUnknownException;
import io.leadimport.csv.CsvSource;
import io.leadimport.form.Fields;
import io.leadimport.form.LeadForm;
import io.leadimport.kit.InMemoryPartnerRepository;
import io.leadimport.kit.InMemoryPartnerUserRepository;
import io.leadimport.spi.ImportKey;
import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.LeadBatch;
import io.leadimport.spi.LeadRepository;
import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerStatus;
import io.leadimport.spi.PartnerUser;
import io.leadimport.spi.Submitter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** An import whose store failed after it had read all leads. */
final class UnknownOutcome {
    private UnknownOutcome() {}

    private static final class LostStore implements LeadRepository {
        @Override
        public void saveAll(LeadBatch batch) {
            batch.forEach(lead -> {});
            throw new IllegalStateException("a value that must not be shown");
        }

        @Override
        public Optional<ImportReceipt> findImport(ImportKey key) {
            return Optional.empty();
        }
    }

    static int report(Streams streams) {
        LeadForm form = LeadForm.named("f").field(Fields.text("company")).build();
        byte[] csv = "Partner ID,Partner User ID,Company\nP1,U1,Acme\n".getBytes(StandardCharsets.UTF_8);
        try {
            LeadImporter.builder(
                            new LostStore(),
                            new InMemoryPartnerRepository(List.of(new Partner("P1", "One", PartnerStatus.ACTIVE))),
                            new InMemoryPartnerUserRepository(List.of(new PartnerUser("U1", "P1", "n", "", true))))
                    .build()
                    .importLeads(ImportRequest.of(form, CsvSource.of(csv), Submitter.admin("a"))
                            .withImportId("i-1"));
            throw new AssertionError("expected an unknown outcome");
        } catch (OutcomeUnknownException e) {
            return Failure.report(e, streams);
        }
    }
}

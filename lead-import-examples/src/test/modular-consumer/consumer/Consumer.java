package consumer;

import static io.leadimport.form.Fields.email;
import static io.leadimport.form.Fields.text;

import io.leadimport.ImportOutcome;
import io.leadimport.ImportRequest;
import io.leadimport.LeadImporter;
import io.leadimport.csv.CsvSource;
import io.leadimport.form.LeadForm;
import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.LeadBatch;
import io.leadimport.spi.LeadRepository;
import io.leadimport.spi.NewLead;
import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerRepository;
import io.leadimport.spi.PartnerStatus;
import io.leadimport.spi.PartnerUser;
import io.leadimport.spi.PartnerUserRepository;
import io.leadimport.spi.Submitter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A host in a named module, without Jackson: everything but JSON works. */
public final class Consumer {
    private Consumer() {}

    public static void main(String[] args) {
        List<NewLead> stored = new ArrayList<>();
        LeadRepository leads = new LeadRepository() {
            @Override
            public void saveAll(LeadBatch batch) {
                batch.forEach(stored::add);
            }

            @Override
            public Optional<ImportReceipt> findImport(String importId) {
                return Optional.empty();
            }
        };
        PartnerUser user = new PartnerUser("U1", "P1", "Ann", "ann@example.com", true);
        PartnerUserRepository users = new PartnerUserRepository() {
            @Override
            public Collection<PartnerUser> findByIds(Set<String> ids) {
                return List.of(user);
            }

            @Override
            public List<PartnerUser> pageOfPartner(String partnerId, String afterId, int limit) {
                return List.of(user);
            }
        };
        LeadForm form = LeadForm.named("Leads")
                .field(text("company").required())
                .field(email("email").required())
                .build();
        PartnerRepository partners = PartnerRepository.single(new Partner("P1", "Only", PartnerStatus.ACTIVE));
        String csv = "Partner User ID,company,email\nU1,Acme,a@example.com\n";
        ImportOutcome outcome = LeadImporter.builder(leads, partners, users)
                .build()
                .importLeads(ImportRequest.of(
                        form, CsvSource.of(csv.getBytes(StandardCharsets.UTF_8)), Submitter.admin("a")));
        System.out.println(outcome.getClass().getSimpleName() + " " + stored.get(0).text("company") + " "
                + Consumer.class.getModule().getName());
    }
}

package consumer;

import io.leadimport.ImportOutcome;
import io.leadimport.ImportRequest;
import io.leadimport.LeadImporter;
import io.leadimport.csv.CsvSource;
import io.leadimport.form.LeadForm;
import io.leadimport.spi.ImportKey;
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

/** A host of one partner with one user, which keeps its leads in memory. */
final class MemoryHost implements LeadRepository, PartnerUserRepository {
    private static final PartnerUser USER = new PartnerUser("U1", "P1", "Ann", "ann@example.com", true);

    private final List<NewLead> stored = new ArrayList<>();

    ImportOutcome importLeads(LeadForm form, String csv) {
        PartnerRepository partners = PartnerRepository.single(new Partner("P1", "Only", PartnerStatus.ACTIVE));
        return LeadImporter.builder(this, partners, this)
                .build()
                .importLeads(ImportRequest.of(
                        form, CsvSource.of(csv.getBytes(StandardCharsets.UTF_8)), Submitter.admin("a")));
    }

    NewLead firstLead() {
        return stored.get(0);
    }

    @Override
    public void saveAll(LeadBatch batch) {
        batch.forEach(stored::add);
    }

    @Override
    public Optional<ImportReceipt> findImport(ImportKey key) {
        return Optional.empty();
    }

    @Override
    public Collection<PartnerUser> findByIds(Set<String> ids) {
        return List.of(USER);
    }

    @Override
    public List<PartnerUser> pageOfPartner(String partnerId, String afterId, int limit) {
        return List.of(USER);
    }
}

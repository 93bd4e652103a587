package io.leadimport.spi.kit;

import io.leadimport.kit.LeadRepositoryContract;
import io.leadimport.kit.StoredLead;
import io.leadimport.spi.ImportIdTakenException;
import io.leadimport.spi.ImportKey;
import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.LeadBatch;
import io.leadimport.spi.LeadRepository;
import io.leadimport.spi.LeadStatus;
import io.leadimport.spi.NewLead;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The contract of a sound store whose parts lie open, so that a test can break one of them. Contract and store are one
 * object: JUnit makes a new one for each test.
 */
abstract class OpenLeadContract extends LeadRepositoryContract implements LeadRepository {
    /** How many tests are skipped: what they check, a host may do and need not. */
    static final int SKIPPED = 10;

    final Map<ImportKey, ImportReceipt> receipts = new LinkedHashMap<>();
    final Map<ImportKey, List<StoredLead>> leads = new LinkedHashMap<>();

    @Override
    public void saveAll(LeadBatch batch) {
        store(batch);
    }

    void store(LeadBatch batch) {
        refuseIfTaken(batch.receipt());
        List<StoredLead> staged = new ArrayList<>();
        stage(batch, staged);
        publish(batch.receipt(), staged);
    }

    synchronized void refuseIfTaken(ImportReceipt receipt) {
        if (receipts.containsKey(receipt.key())) {
            throw new ImportIdTakenException(receipt.importId());
        }
    }

    void stage(LeadBatch batch, List<StoredLead> staged) {
        batch.forEach(lead -> staged.add(stored(lead)));
    }

    synchronized void publish(ImportReceipt receipt, List<StoredLead> staged) {
        refuseIfTaken(receipt);
        put(receipt);
        add(receipt.key(), staged);
    }

    synchronized void put(ImportReceipt receipt) {
        receipts.put(receipt.key(), receipt);
    }

    synchronized void add(ImportKey key, List<StoredLead> more) {
        leads.computeIfAbsent(key, id -> new ArrayList<>()).addAll(more);
    }

    StoredLead stored(NewLead lead) {
        return stored(lead, LeadStatus.PENDING, lead.values(), lead.unreadable());
    }

    static StoredLead stored(
            NewLead lead, LeadStatus status, Map<String, Object> values, Map<String, String> unreadable) {
        return new StoredLead(
                "L" + lead.row(), lead.row(), lead.partnerId(), lead.partnerUserId(), status, values, unreadable);
    }

    @Override
    public synchronized Optional<ImportReceipt> findImport(ImportKey key) {
        return Optional.ofNullable(receipts.get(key));
    }

    @Override
    protected LeadRepository repository() {
        return this;
    }

    @Override
    protected synchronized List<StoredLead> storedLeads(ImportKey key) {
        return List.copyOf(leads.getOrDefault(key, List.of()));
    }
}

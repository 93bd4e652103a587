package io.leadimport.spi.kit;

import io.leadimport.kit.StoredLead;
import io.leadimport.spi.ImportIdTakenException;
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

/** A sound store whose parts lie open, so that a test can break one of them. */
class PlainStore implements LeadRepository {
    final Map<String, ImportReceipt> receipts = new LinkedHashMap<>();
    final Map<String, List<StoredLead>> leads = new LinkedHashMap<>();

    @Override
    public void saveAll(LeadBatch batch) {
        refuseIfTaken(batch.receipt());
        List<StoredLead> staged = new ArrayList<>();
        batch.forEach(lead -> staged.add(stored(lead)));
        publish(batch.receipt(), staged);
    }

    synchronized void refuseIfTaken(ImportReceipt receipt) {
        if (receipts.containsKey(receipt.importId())) {
            throw new ImportIdTakenException(receipt.importId());
        }
    }

    synchronized void publish(ImportReceipt receipt, List<StoredLead> staged) {
        refuseIfTaken(receipt);
        put(receipt);
        add(receipt.importId(), staged);
    }

    synchronized void put(ImportReceipt receipt) {
        receipts.put(receipt.importId(), receipt);
    }

    synchronized void add(String importId, List<StoredLead> more) {
        leads.computeIfAbsent(importId, id -> new ArrayList<>()).addAll(more);
    }

    StoredLead stored(NewLead lead) {
        return new StoredLead(
                "L" + lead.row(),
                lead.row(),
                lead.partnerId(),
                lead.partnerUserId(),
                LeadStatus.PENDING,
                lead.values(),
                lead.unreadable());
    }

    @Override
    public synchronized Optional<ImportReceipt> findImport(String importId) {
        return Optional.ofNullable(receipts.get(importId));
    }

    synchronized List<StoredLead> leads(String importId) {
        return List.copyOf(leads.getOrDefault(importId, List.of()));
    }
}

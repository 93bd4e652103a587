package io.leadimport.kit;

import io.leadimport.spi.DecisionCount;
import io.leadimport.spi.ImportIdTakenException;
import io.leadimport.spi.ImportKey;
import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.LeadBatch;
import io.leadimport.spi.LeadDecision;
import io.leadimport.spi.LeadRepository;
import io.leadimport.spi.LeadReviewRepository;
import io.leadimport.spi.LeadSelection;
import io.leadimport.spi.LeadStatus;
import io.leadimport.spi.NewLead;
import io.leadimport.spi.Submitter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Leads in memory, for tests. An import is staged, then published at once. Lead ids are {@code L-1}, {@code
 * L-2} and so on, in the order in which the leads were published. Thread-safe.
 */
public final class InMemoryLeadRepository implements LeadRepository, LeadReviewRepository {
    private final Map<ImportKey, ImportReceipt> receipts = new LinkedHashMap<>();
    private final Map<ImportKey, List<String>> idsOfImports = new HashMap<>();
    private final Map<String, StoredLead> leads = new LinkedHashMap<>();
    private final Map<String, LeadDecision> decisions = new HashMap<>();

    /** Creates an empty repository. */
    public InMemoryLeadRepository() {}

    @Override
    public void saveAll(LeadBatch batch) {
        refuseIfTaken(batch.receipt().key());
        List<NewLead> staged = new ArrayList<>();
        batch.forEach(staged::add);
        publish(batch.receipt(), staged);
    }

    private synchronized void refuseIfTaken(ImportKey key) {
        if (receipts.containsKey(key)) {
            throw new ImportIdTakenException(key.importId());
        }
    }

    private synchronized void publish(ImportReceipt receipt, List<NewLead> staged) {
        refuseIfTaken(receipt.key());
        receipts.put(receipt.key(), receipt);
        List<String> ids = new ArrayList<>();
        for (NewLead lead : staged) {
            String id = "L-" + (leads.size() + 1);
            leads.put(id, pending(id, lead));
            ids.add(id);
        }
        idsOfImports.put(receipt.key(), ids);
    }

    private static StoredLead pending(String id, NewLead lead) {
        return new StoredLead(
                id,
                lead.row(),
                lead.partnerId(),
                lead.partnerUserId(),
                LeadStatus.PENDING,
                lead.values(),
                lead.unreadable());
    }

    @Override
    public synchronized Optional<ImportReceipt> findImport(ImportKey key) {
        return Optional.ofNullable(receipts.get(key));
    }

    @Override
    public synchronized Optional<ImportReceipt> findImportOfFile(String sourceDigest, Submitter submitter) {
        return receipts.values().stream()
                .filter(receipt -> receipt.sourceDigest().equals(sourceDigest))
                .filter(receipt -> receipt.submitter().sharesScopeWith(submitter))
                .reduce((earlier, later) -> later);
    }

    @Override
    public synchronized DecisionCount decide(LeadSelection selection, LeadDecision decision) {
        List<String> selected = selected(selection);
        int decided = 0;
        for (String id : selected) {
            if (decisions.putIfAbsent(id, decision) == null) {
                decided++;
            }
        }
        return new DecisionCount(decided, selected.size() - decided);
    }

    private List<String> selected(LeadSelection selection) {
        if (selection instanceof LeadSelection.OneLead one) {
            return leads.containsKey(one.leadId()) ? List.of(one.leadId()) : List.of();
        }
        ImportKey key = ((LeadSelection.WholeImport) selection).key();
        return idsOfImports.getOrDefault(key, List.of());
    }

    private StoredLead withStatus(String id) {
        StoredLead lead = Objects.requireNonNull(leads.get(id));
        LeadDecision decision = decisions.get(id);
        return new StoredLead(
                id,
                lead.row(),
                lead.partnerId(),
                lead.partnerUserId(),
                decision == null ? lead.status() : decision.status(),
                lead.values(),
                lead.unreadable());
    }

    /** {@return the receipts of all imports, in the order in which they were stored; unmodifiable} */
    public synchronized List<ImportReceipt> receipts() {
        return List.copyOf(receipts.values());
    }

    /** {@return the leads of all imports, in the order in which they were stored; unmodifiable} */
    public synchronized List<StoredLead> leads() {
        return leads.keySet().stream().map(this::withStatus).toList();
    }

    /**
     * Returns the leads of one import.
     *
     * @param key the import; not null
     * @return the leads in the order of the batch, none if there is no such import; unmodifiable
     */
    public synchronized List<StoredLead> leads(ImportKey key) {
        return idsOfImports.getOrDefault(key, List.of()).stream()
                .map(this::withStatus)
                .toList();
    }

    /**
     * Returns the decision on a lead.
     *
     * @param leadId the lead's id; not null
     * @return the decision, or empty if the lead is pending or does not exist
     */
    public synchronized Optional<LeadDecision> decision(String leadId) {
        return Optional.ofNullable(decisions.get(leadId));
    }

    /** {@return the numbers of imports and leads, without their content} */
    @Override
    public synchronized String toString() {
        return "InMemoryLeadRepository[imports=" + receipts.size() + ", leads=" + leads.size() + "]";
    }
}

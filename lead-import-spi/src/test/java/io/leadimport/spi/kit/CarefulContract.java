package io.leadimport.spi.kit;

import io.leadimport.kit.SampleLead;
import io.leadimport.kit.StoredLead;
import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.LeadBatch;
import io.leadimport.spi.LeadRefusedException;
import io.leadimport.spi.NewLead;
import io.leadimport.spi.ReferencesChangedException;
import io.leadimport.spi.Submitter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Refuses leads of Blocked, checks partners and users again under a lock after the last lead, and finds imports of files. */
abstract class CarefulContract extends OpenLeadContract {
    private final Set<String> gone = new HashSet<>();
    private final Map<String, String> moved = new HashMap<>();
    /** Imports share these locks; a change waits for all imports. */
    private final ReadWriteLock ofPartners = new ReentrantReadWriteLock();

    private final ReadWriteLock ofUsers = new ReentrantReadWriteLock();

    @Override
    public void saveAll(LeadBatch batch) {
        refuseIfTaken(batch.receipt());
        List<StoredLead> staged = new ArrayList<>();
        stage(batch, staged);
        whileNoPartnerChanges(() -> whileNoUserChanges(() -> {
            refuseChanged(batch);
            publish(batch.receipt(), staged);
        }));
    }

    void whileNoPartnerChanges(Runnable work) {
        under(ofPartners.readLock(), work);
    }

    void whileNoUserChanges(Runnable work) {
        under(ofUsers.readLock(), work);
    }

    private static void under(Lock lock, Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    void refuseChanged(LeadBatch batch) {
        boolean any = Stream.concat(batch.partnerIds().stream(), batch.partnerUserIds().stream())
                .anyMatch(id -> gone.contains(id) || moved.containsKey(id));
        for (NewLead lead : any ? batch : List.<NewLead>of()) {
            if (gone.contains(lead.partnerId()) || gone.contains(lead.partnerUserId()) || isOfAnotherTeam(lead)) {
                refuse(batch, lead);
            }
        }
    }

    boolean isOfAnotherTeam(NewLead lead) {
        return !moved.getOrDefault(lead.partnerUserId(), lead.partnerId()).equals(lead.partnerId());
    }

    void refuse(LeadBatch batch, NewLead lead) {
        throw new ReferencesChangedException();
    }

    @Override
    StoredLead stored(NewLead lead) {
        if ("Blocked".equals(lead.text("company"))) {
            throw new LeadRefusedException(lead.row(), "company", "no leads of Blocked");
        }
        return super.stored(lead);
    }

    @Override
    public synchronized Optional<ImportReceipt> findImportOfFile(String digest, Submitter submitter) {
        return latest(imports().filter(receipt -> isOfFile(receipt, digest) && isInScope(receipt, submitter)));
    }

    Stream<ImportReceipt> imports() {
        return receipts.values().stream();
    }

    boolean isOfFile(ImportReceipt receipt, String digest) {
        return receipt.sourceDigest().equals(digest);
    }

    boolean isInScope(ImportReceipt receipt, Submitter submitter) {
        return receipt.submitter().sharesScopeWith(submitter);
    }

    Optional<ImportReceipt> latest(Stream<ImportReceipt> found) {
        return found.reduce((earlier, later) -> later);
    }

    @Override
    protected Optional<SampleLead> refusedLead() {
        return Optional.of(new SampleLead(Map.of("company", "Blocked"), Map.of()));
    }

    @Override
    protected Optional<Consumer<String>> partnerSuspension() {
        return Optional.of(partner -> under(ofPartners.writeLock(), () -> gone.add(partner)));
    }

    @Override
    protected Optional<Consumer<String>> userDeactivation() {
        return Optional.of(user -> under(ofUsers.writeLock(), () -> gone.add(user)));
    }

    @Override
    protected Optional<BiConsumer<String, String>> userMove() {
        return Optional.of((user, partner) -> under(ofUsers.writeLock(), () -> moved.put(user, partner)));
    }

    @Override
    protected boolean findsImportsOfFiles() {
        return true;
    }
}

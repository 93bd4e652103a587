package io.leadimport.kit;

import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.LeadBatch;
import io.leadimport.spi.NewLead;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

/** A batch whose iterations are disturbed. */
record DisturbedBatch(ListBatch batch, UnaryOperator<Iterator<NewLead>> disturbance) implements LeadBatch {
    /** Every iteration fails after some leads. */
    static DisturbedBatch failingAfter(int good, ListBatch batch, Runnable failure) {
        return new DisturbedBatch(batch, leads -> new FailingIterator(leads, good, failure));
    }

    /** The first iteration fails after some leads, and no other one does. */
    static DisturbedBatch failingOnceAfter(int good, ListBatch batch, Runnable failure) {
        AtomicBoolean first = new AtomicBoolean(true);
        return new DisturbedBatch(
                batch, leads -> first.getAndSet(false) ? new FailingIterator(leads, good, failure) : leads);
    }

    @Override
    public ImportReceipt receipt() {
        return batch.receipt();
    }

    @Override
    public List<String> fieldNames() {
        return batch.fieldNames();
    }

    @Override
    public Set<String> partnerIds() {
        return batch.partnerIds();
    }

    @Override
    public Set<String> partnerUserIds() {
        return batch.partnerUserIds();
    }

    @Override
    public Iterator<NewLead> iterator() {
        return disturbance.apply(batch.iterator());
    }
}

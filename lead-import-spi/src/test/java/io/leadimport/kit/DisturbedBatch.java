package io.leadimport.kit;

import io.leadimport.spi.NewLead;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

/** A batch whose iterations are disturbed. */
final class DisturbedBatch extends ForwardingLeadBatch {
    private final UnaryOperator<Iterator<NewLead>> disturbance;

    private DisturbedBatch(ListBatch batch, UnaryOperator<Iterator<NewLead>> disturbance) {
        super(batch);
        this.disturbance = disturbance;
    }

    /** Every iteration does some work before its first lead. */
    static DisturbedBatch beginningWith(Runnable work, ListBatch batch) {
        return new DisturbedBatch(batch, leads -> new DisturbedIterator(leads, 0, work));
    }

    /** Every iteration fails after some leads. */
    static DisturbedBatch failingAfter(int good, ListBatch batch, Runnable failure) {
        return new DisturbedBatch(batch, leads -> new DisturbedIterator(leads, good, failure));
    }

    /** Only the first iteration fails after some leads. */
    static DisturbedBatch failingOnceAfter(int good, ListBatch batch, Runnable failure) {
        AtomicBoolean first = new AtomicBoolean(true);
        return new DisturbedBatch(
                batch, leads -> first.getAndSet(false) ? new DisturbedIterator(leads, good, failure) : leads);
    }

    @Override
    public Iterator<NewLead> iterator() {
        return disturbance.apply(super.iterator());
    }
}

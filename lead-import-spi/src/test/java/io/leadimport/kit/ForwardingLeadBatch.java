package io.leadimport.kit;

import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.LeadBatch;
import io.leadimport.spi.NewLead;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A batch that is like another one, for tests of a host's own: a subclass overrides what is to differ, as an iteration
 * that fails in the middle or is counted. Thread-safe where the other batch is.
 */
public abstract class ForwardingLeadBatch implements LeadBatch {
    private final LeadBatch batch;

    /**
     * For subclasses.
     *
     * @param batch the other batch; not null
     */
    protected ForwardingLeadBatch(LeadBatch batch) {
        this.batch = Objects.requireNonNull(batch, "batch");
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

    /** {@return an iteration of the other batch; {@code chunks} iterates by this too} */
    @Override
    public Iterator<NewLead> iterator() {
        return batch.iterator();
    }
}

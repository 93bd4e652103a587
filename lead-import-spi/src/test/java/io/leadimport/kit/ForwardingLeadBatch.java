package io.leadimport.kit;

import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.LeadBatch;
import io.leadimport.spi.NewLead;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A batch that forwards to another one, for a host's own tests. A subclass overrides what should differ, for example to count
 * iterations or to fail in the middle. As thread-safe as the other batch.
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

    /** {@return an iterator of the other batch; {@code chunks} uses it too} */
    @Override
    public Iterator<NewLead> iterator() {
        return batch.iterator();
    }
}

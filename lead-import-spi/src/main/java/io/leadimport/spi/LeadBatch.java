package io.leadimport.spi;

import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * The checked leads of one file, handed to {@link LeadRepository#saveAll}.
 *
 * <p>Every iteration builds the leads anew from the bytes that were checked, in the order of the file, so that a host can
 * retry its own transaction, and memory does not grow with the file. Iterate until {@code hasNext()} is false. If an
 * iterator throws, the host's transaction must roll back: the file changed or could not be read to its end, or the import was
 * cancelled.
 *
 * <p>A batch is valid until {@code saveAll} ends, on the thread that it was called on. Not thread-safe.
 */
public interface LeadBatch extends Iterable<NewLead> {
    /** {@return the receipt, to be stored first and in the same transaction} */
    ImportReceipt receipt();

    /** {@return how many leads an iteration gives, exactly; from 1} */
    default long size() {
        return receipt().leadCount();
    }

    /** {@return the names of the form's fields, in the order of the form; unmodifiable} */
    List<String> fieldNames();

    /** {@return the distinct ids of the partners the leads belong to, so that they can be locked; unmodifiable} */
    Set<String> partnerIds();

    /** {@return the distinct ids of the users the leads belong to, so that they can be locked; unmodifiable} */
    Set<String> partnerUserIds();

    /**
     * The same leads in lists, for hosts that write in batches.
     *
     * @implSpec each iteration of the result iterates this batch once and fills one list after the other
     * @param size how many leads a list holds at most, from 1; only the last list may hold fewer
     * @return the lists, each unmodifiable; can be iterated again
     * @throws IllegalArgumentException if the size is below 1
     */
    default Iterable<List<NewLead>> chunks(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("chunk size must be at least 1, was " + size);
        }
        return () -> new ChunkIterator(iterator(), size);
    }

    @Override
    Iterator<NewLead> iterator();
}

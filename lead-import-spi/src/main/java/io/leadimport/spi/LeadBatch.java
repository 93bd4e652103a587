package io.leadimport.spi;

import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * The leads of one file, passed to {@link LeadRepository#saveAll}.
 *
 * <p>Every iteration builds the leads again from the bytes that were checked, in the order of the file. A host can therefore
 * retry its own transaction, and memory does not grow with the file. Iterate until {@code hasNext()} returns false. If the
 * iterator throws, the host's transaction must roll back: the file changed, it could not be read to its end, or the import was
 * cancelled.
 *
 * <p>Use a batch only while {@code saveAll} runs, and only on its thread. Not thread-safe.
 */
public interface LeadBatch extends Iterable<NewLead> {
    /** {@return the receipt; store it first, in the same transaction as the leads} */
    ImportReceipt receipt();

    /** {@return the exact number of leads of an iteration, at least 1} */
    default long size() {
        return receipt().leadCount();
    }

    /** {@return the names of the form's fields, in the order of the form; unmodifiable} */
    List<String> fieldNames();

    /** {@return the distinct ids of the partners of the leads, for example to lock them; unmodifiable} */
    Set<String> partnerIds();

    /** {@return the distinct ids of the partner users of the leads, for example to lock them; unmodifiable} */
    Set<String> partnerUserIds();

    /**
     * Returns the same leads in lists, for hosts that write in batches.
     *
     * @implSpec each iteration of the result iterates this batch once and fills one list after the other
     * @param size the number of leads in each list, at least 1; the last list may hold fewer
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

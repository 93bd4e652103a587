package io.leadimport.kit;

import io.leadimport.spi.LeadBatch;
import io.leadimport.spi.LeadRepository;
import org.jspecify.annotations.Nullable;

/** Attempts to save a batch. */
final class Attempt {
    private Attempt() {}

    /** Returns what saveAll threw, or null. */
    static @Nullable Throwable failureOf(LeadRepository repository, LeadBatch batch) {
        try {
            repository.saveAll(batch);
            return null;
        } catch (Throwable e) {
            return e;
        }
    }

    static Boolean succeed(LeadRepository repository, LeadBatch batch) {
        repository.saveAll(batch);
        return true;
    }
}

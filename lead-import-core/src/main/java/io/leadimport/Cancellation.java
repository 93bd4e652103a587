package io.leadimport;

import io.leadimport.ImportCancelledException.Reason;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether an import is to stop. It is asked before bytes are read, before ids are looked up, and at each lead that the
 * repository takes. Not thread-safe.
 */
final class Cancellation {
    private final ImportRequest request;
    private final LongSupplier nanoTime;
    private long start;

    Cancellation(ImportRequest request, LongSupplier nanoTime) {
        this.request = request;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
    }

    /** Begins the deadline anew: somebody may have looked at the report for an hour. */
    void restart() {
        start = nanoTime.getAsLong();
    }

    /** Throws if the import is to stop. */
    void check() {
        throwFor(reason(), null);
    }

    /** Does what can be stopped. What fails after the import was stopped, failed because of it. */
    <T> T during(Supplier<T> work) {
        check();
        try {
            return work.get();
        } catch (ImportCancelledException | Error e) {
            throw e;
        } catch (Throwable e) {
            // also checked exceptions that nobody declared
            throwIfStopped(e);
            throw e;
        }
    }

    /** Throws if the import is to stop, and something failed because of it. A condition that fails now hides no failure. */
    void throwIfStopped(Throwable failure) {
        Reason reason;
        try {
            reason = reason();
        } catch (Throwable e) {
            return;
        }
        throwFor(reason, failure);
    }

    private void throwFor(@Nullable Reason reason, @Nullable Throwable failure) {
        if (reason != null) {
            throw new ImportCancelledException(request.importId(), reason, failure);
        }
    }

    private @Nullable Reason reason() {
        if (Thread.currentThread().isInterrupted()) {
            return Reason.INTERRUPTED;
        }
        if (request.isStopped()) {
            return Reason.STOPPED;
        }
        return nanoTime.getAsLong() - start > request.deadlineNanos() ? Reason.DEADLINE : null;
    }
}

package io.leadimport;

import io.leadimport.ImportCancelledException.Reason;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether an import must stop. It is checked before bytes are read, before ids are looked up, and at each lead that the
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

    /** Restarts the deadline, because a person may have read the report for an hour. */
    void restart() {
        start = nanoTime.getAsLong();
    }

    /** Throws if the import must stop. */
    void check() {
        throwFor(reason(), null);
    }

    /** Runs work that can be stopped. A failure after the import was stopped is a consequence of the stop, and becomes its cause. */
    <T> T run(Supplier<T> work) {
        check();
        try {
            return work.get();
        } catch (ImportCancelledException | Error e) {
            throw e;
        } catch (Throwable e) {
            // includes undeclared checked exceptions
            throwIfStopped(e);
            throw e;
        }
    }

    /**
     * Throws if the import must stop, with a failure as the cause. If the host's condition to stop fails here, this returns, so
     * that it does not hide the failure.
     */
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

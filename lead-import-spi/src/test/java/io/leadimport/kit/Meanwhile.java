package io.leadimport.kit;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * Work that another thread starts when an import reads its first lead. The import waits for it only briefly, because a
 * repository may make the other thread wait until the import has ended.
 */
final class Meanwhile {
    private static final long PATIENCE_MILLIS = 500;
    private static final long TIMEOUT_SECONDS = 60;

    private final FutureTask<Boolean> work;
    private boolean begun;
    private boolean inTime;

    Meanwhile(BooleanSupplier work) {
        this.work = new FutureTask<>(work::getAsBoolean);
    }

    /** Starts the work at the first call, and waits for it. */
    void begin() {
        if (!begun) {
            begun = true;
            new Thread(work, "kit-meanwhile").start();
            inTime = succeeds(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Returns true if the work returned true before the import read its first lead. */
    boolean wasInTime() {
        return inTime;
    }

    /** Waits until the other thread has ended. */
    void end() {
        if (begun) {
            succeeds(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        }
    }

    private boolean succeeds(long patience, TimeUnit unit) {
        try {
            return work.get(patience, unit);
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

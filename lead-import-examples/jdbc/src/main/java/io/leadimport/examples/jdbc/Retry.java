package io.leadimport.examples.jdbc;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * Repeats a transaction that the database rolled back in favour of another one: at most five attempts, with random pauses of
 * growing length.
 */
public final class Retry {
    private static final int ATTEMPTS = 5;
    private static final int FIRST_PAUSE_MILLIS = 10;

    private Retry() {}

    /**
     * Repeats the work as long as it ends in a conflict. An interrupt ends the attempts, and stays set.
     *
     * @param work one transaction from beginning to end
     * @param <T> the type of its result
     * @return its result
     * @throws StoreFailedException as the last attempt threw it
     */
    public static <T> T onConflict(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (StoreFailedException e) {
                if (!e.isConflict() || attempt == ATTEMPTS || !paused(attempt)) {
                    throw e;
                }
            }
        }
    }

    /** Pauses for a random time, so that the same two transactions do not conflict again. */
    private static boolean paused(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(1, (FIRST_PAUSE_MILLIS << attempt) + 1));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

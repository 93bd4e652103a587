package io.leadimport.examples.jdbc;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * Repeats a transaction that the database rolled back in favour of another: at most five attempts, with a random pause that
 * doubles.
 */
public final class Retry {
    private static final int ATTEMPTS = 5;
    private static final int FIRST_PAUSE_MILLIS = 10;

    private Retry() {}

    /**
     * Does the work until it ends in another way; an interrupt ends the attempts, and stays set.
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

    /** Two transactions that were in each other's way must not meet again: the pause is a random one. */
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

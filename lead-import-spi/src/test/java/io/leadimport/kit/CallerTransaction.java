package io.leadimport.kit;

/**
 * A transaction of the host that is open when the library is called, and is rolled back afterwards. With Spring:
 *
 * <pre>{@code
 * work -> transactions.executeWithoutResult(status -> {
 *     status.setRollbackOnly();
 *     work.run();
 * })
 * }</pre>
 *
 * <p>Called on one thread at a time.
 */
@FunctionalInterface
public interface CallerTransaction {
    /**
     * Runs the work inside a transaction and then rolls that transaction back.
     *
     * @param work calls the host's repository; not null
     */
    void rollBackAfter(Runnable work);
}

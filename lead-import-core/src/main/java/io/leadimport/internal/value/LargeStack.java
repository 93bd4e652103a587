package io.leadimport.internal.value;

import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs code on a larger stack if the caller's overflows. Java's matcher calls itself for each repetition in a pattern, so a long
 * cell may need more stack than a thread has; that also applies to {@linkplain HostCode classes and validators of the host}. The
 * verdict on a cell must not depend on how much of the caller's stack is left, or the check of a file and the pass that stores it
 * could disagree.
 */
final class LargeStack {
    /** In bytes. The system provides memory only for the part that is used. */
    private static final long SIZE = 512L << 20;

    private LargeStack() {}

    /**
     * Runs a task on the caller's stack and, if that overflows, again from its beginning on a large stack, in another thread. Waits for
     * the task even if interrupted; the thread stays interrupted.
     *
     * @throws StackOverflowError if the large one overflows too
     */
    static <T extends @Nullable Object> T call(Supplier<T> task) {
        try {
            return task.get();
        } catch (StackOverflowError e) {
            return onOwnThread(task);
        }
    }

    private static <T extends @Nullable Object> T onOwnThread(Supplier<T> supplier) {
        FutureTask<T> task = new FutureTask<>(supplier::get);
        Thread thread = new Thread(null, task, "lead-import-large-stack", SIZE);
        thread.setDaemon(true);
        thread.start();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw LargeStack.<RuntimeException>asItIs(Objects.requireNonNull(e.getCause()));
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Throws what a task threw, which may be a checked exception that nobody declared. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Throwable> E asItIs(Throwable thrown) throws E {
        throw (E) thrown;
    }
}

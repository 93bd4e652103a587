package io.leadimport.internal.value;

import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A stack for what calls itself as often as a text is long: Java's matcher, which does so for each repetition in a pattern,
 * and {@linkplain HostCode classes and validators of the host}. What comes of a cell must not depend on how much stack the
 * thread that imports has left.
 */
final class LargeStack {
    /** In bytes; taken from the system only as far as it is used, and several times over where it overflows. */
    private static final long SIZE = 512L << 20;

    private LargeStack() {}

    /**
     * Does something on the caller's stack and, where that overflows, from its beginning on a large one, which is that of
     * another thread. The caller waits for its end, also when interrupted, and then still is.
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

    /** What a task threw, which may be checked though nobody declared it. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Throwable> E asItIs(Throwable thrown) throws E {
        throw (E) thrown;
    }
}

package io.leadimport.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Threads that start the same work at the same moment. */
final class Race {
    private static final long TIMEOUT_SECONDS = 60;

    /** The result of one thread: what it returned or threw. */
    record Finish<T>(@Nullable T result, @Nullable Throwable failure) {}

    private Race() {}

    /** Runs the work once for each number from 0, each in a thread of its own. */
    static <T> List<Finish<T>> run(int threads, IntFunction<T> work) {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            CountDownLatch ready = new CountDownLatch(threads);
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                futures.add(executor.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return work.apply(number);
                }));
            }
            return futures.stream().map(Race::finish).toList();
        } finally {
            executor.shutdownNow();
        }
    }

    private static <T> Finish<T> finish(Future<T> future) {
        try {
            return new Finish<>(future.get(TIMEOUT_SECONDS, TimeUnit.SECONDS), null);
        } catch (ExecutionException e) {
            return new Finish<>(null, e.getCause());
        } catch (TimeoutException e) {
            return new Finish<>(null, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Finish<>(null, e);
        }
    }
}

package io.leadimport.kit;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Where racing threads wait for each other in the middle of their work, for a moment only: a repository that makes one
 * wait until the other is done is right to do so.
 */
final class MeetingPoint {
    private static final long PATIENCE_MILLIS = 500;

    private final CountDownLatch expected;

    MeetingPoint(int threads) {
        expected = new CountDownLatch(threads);
    }

    void meet() {
        expected.countDown();
        try {
            expected.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

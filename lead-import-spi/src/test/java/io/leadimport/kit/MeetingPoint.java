package io.leadimport.kit;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Makes racing threads wait for each other in the middle of their work. They wait only briefly, because a repository may make
 * one thread wait until another is done.
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

package io.leadimport.csv;

import java.io.ByteArrayInputStream;

/** Gives one to three bytes at a time, as a slow upload does. */
final class TrickleStream extends ByteArrayInputStream {
    private int calls;
    private boolean closed;

    TrickleStream(byte[] bytes) {
        super(bytes);
    }

    @Override
    public synchronized int read(byte[] target, int offset, int length) {
        return super.read(target, offset, Math.min(length, 1 + calls++ % 3));
    }

    @Override
    public void close() {
        closed = true;
    }

    boolean isClosed() {
        return closed;
    }
}

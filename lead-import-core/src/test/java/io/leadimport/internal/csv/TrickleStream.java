package io.leadimport.internal.csv;

import java.io.ByteArrayInputStream;

/** Gives one to three bytes at a time, as a slow upload does. */
public final class TrickleStream extends ByteArrayInputStream {
    private int calls;
    private boolean closed;

    public TrickleStream(byte[] bytes) {
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

    public boolean isClosed() {
        return closed;
    }
}

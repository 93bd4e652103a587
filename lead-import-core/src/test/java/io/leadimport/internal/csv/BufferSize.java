package io.leadimport.internal.csv;

import io.leadimport.csv.CsvSource;
import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** Sources that are read a few bytes at a time: where a buffer ends must never change what is read. */
public final class BufferSize {
    private BufferSize() {}

    /** The source, read through a buffer of so many bytes. */
    public static CsvSource of(CsvSource source, int bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("a buffer has at least one byte, not " + bytes);
        }
        return source.buffered(bytes);
    }

    /** A stream that gives so many bytes at most each time it is asked, as a slow upload does. */
    public static InputStream stream(byte[] file, int bytes) {
        return new ByteArrayInputStream(file) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, bytes));
            }
        };
    }
}

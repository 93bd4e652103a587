package io.leadimport.csv;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

/** Sources that return a few bytes at a time: where a buffer ends must not change the result. */
public final class BufferSize {
    private BufferSize() {}

    /** The source, of which each read gives at most so many bytes. */
    public static CsvSource of(CsvSource source, int bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("a buffer has at least one byte, not " + bytes);
        }
        CsvSource few = new CsvSource(
                new CsvSource.Bytes() {
                    @Override
                    public InputStream open() throws IOException {
                        return stream(source.openStream(), bytes);
                    }

                    @Override
                    public OptionalLong size() throws IOException {
                        return source.size();
                    }

                    @Override
                    public boolean isReadOnce() {
                        return source.isReadOnce();
                    }
                },
                source.name().orElse(null));
        CsvSource declared = source.charset().map(few::withCharset).orElse(few);
        return source.fallback().map(declared::withFallback).orElse(declared);
    }

    /** A stream that gives so many bytes at most each time it is asked, as a slow upload does. */
    public static InputStream stream(byte[] file, int bytes) {
        return stream(new ByteArrayInputStream(file), bytes);
    }

    private static InputStream stream(InputStream all, int bytes) {
        return new FilterInputStream(all) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return super.read(target, offset, Math.min(length, bytes));
            }
        };
    }
}

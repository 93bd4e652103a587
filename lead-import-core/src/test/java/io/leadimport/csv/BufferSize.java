package io.leadimport.csv;

/** Lets tests of other packages read a file in small pieces. */
public final class BufferSize {
    private BufferSize() {}

    public static CsvSource of(CsvSource source, int bytes) {
        return source.buffered(bytes);
    }
}

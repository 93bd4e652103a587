package io.leadimport;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.Iterator;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A file of any length, generated while it is read; counts the bytes that were read. */
final class GeneratedStream extends InputStream {
    private static final int BLOCK = 1 << 13;

    private final Iterator<byte[]> blocks;
    private byte[] block = {};
    private int position;
    private long taken;

    private GeneratedStream(Stream<byte[]> blocks) {
        this.blocks = blocks.iterator();
    }

    /** A start, then a text repeated for at least the given number of bytes. */
    static GeneratedStream repeating(Charset charset, String start, String text, long bytes) {
        byte[] block = text.repeat(BLOCK / text.length() + 1).getBytes(charset);
        Stream<byte[]> middle = Collections.nCopies((int) ((bytes + block.length - 1) / block.length), block).stream();
        return new GeneratedStream(Stream.concat(Stream.of(start.getBytes(charset)), middle));
    }

    /** A header, and then rows, numbered from 1. */
    static GeneratedStream rows(Charset charset, String header, long count, LongFunction<String> row) {
        return new GeneratedStream(Stream.concat(
                        Stream.of(header), LongStream.rangeClosed(1, count).mapToObj(row))
                .map(text -> text.getBytes(charset)));
    }

    long taken() {
        return taken;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        int end = offset + length;
        int at = offset;
        while (at < end && (position < block.length || blocks.hasNext())) {
            if (position == block.length) {
                block = blocks.next();
                position = 0;
            }
            int count = Math.min(end - at, block.length - position);
            System.arraycopy(block, position, target, at, count);
            position += count;
            at += count;
        }
        taken += at - offset;
        return at == offset && length > 0 ? -1 : at - offset;
    }
}

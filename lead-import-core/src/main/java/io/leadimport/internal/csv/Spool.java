package io.leadimport.internal.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the bytes of a stream that can be read only once. Bytes are taken from the stream only on demand, so that a
 * file that is refused at its beginning is not read to its end. Up to {@value #IN_MEMORY} bytes are kept in memory,
 * more in a temporary file. Not thread-safe.
 */
final class Spool implements CsvContent.Bytes {
    private static final int IN_MEMORY = 1 << 20;

    private final InputStream source;
    private final SpoolFile.Opener opener;
    private byte[] memory = new byte[1 << 13];
    private @Nullable SpoolFile file;
    private long kept;
    private boolean complete;

    Spool(InputStream source, SpoolFile.Opener opener) {
        this.source = source;
        this.opener = opener;
    }

    @Override
    public InputStream open() {
        return new View();
    }

    @Override
    public OptionalLong size() {
        return complete ? OptionalLong.of(kept) : OptionalLong.empty();
    }

    private void keep(byte[] buffer, int offset, int length) throws IOException {
        if (file == null && kept + length > IN_MEMORY) {
            file = opener.open();
            file.write(0, memory, 0, (int) kept);
            memory = new byte[0];
        }
        if (file != null) {
            file.write(kept, buffer, offset, length);
        } else {
            if (kept + length > memory.length) {
                memory = Arrays.copyOf(memory, (int) Math.max(2L * memory.length, kept + length));
            }
            System.arraycopy(buffer, offset, memory, (int) kept, length);
        }
        kept += length;
    }

    private int copy(long position, byte[] buffer, int offset, int length) throws IOException {
        int count = (int) Math.min(length, kept - position);
        if (file == null) {
            System.arraycopy(memory, (int) position, buffer, offset, count);
        } else {
            file.read(position, buffer, offset, count);
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        memory = new byte[0];
        if (file != null) {
            file.close();
        }
    }

    /** Reads the kept bytes first, then the stream. */
    private final class View extends InputStream {
        private long position;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = position < kept ? copy(position, buffer, offset, length) : pull(buffer, offset, length);
            position += Math.max(count, 0);
            return count;
        }

        private int pull(byte[] buffer, int offset, int length) throws IOException {
            if (complete) {
                return -1;
            }
            int count = source.read(buffer, offset, length);
            complete = count < 0;
            if (count > 0) {
                keep(buffer, offset, count);
            }
            return count;
        }
    }
}

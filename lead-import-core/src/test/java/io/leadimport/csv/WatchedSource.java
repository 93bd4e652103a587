package io.leadimport.csv;

import io.leadimport.internal.csv.CsvContent;
import io.leadimport.internal.csv.Spool;
import io.leadimport.internal.csv.SpoolFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

/**
 * A file that counts what is taken of it, over all readings, and what of it is open, and that fails after any byte. Not
 * thread-safe.
 */
public final class WatchedSource {
    private final byte[] file;
    private final long good;
    private long taken;
    private long takenOfReading;
    private int open;

    private WatchedSource(byte[] file, long good) {
        this.file = file;
        this.good = good;
    }

    /** A file that never fails. */
    public static WatchedSource sound(byte[] file) {
        return new WatchedSource(file, Long.MAX_VALUE);
    }

    /** A file that fails after so many bytes, over all readings. */
    public static WatchedSource failingAfter(long good, byte[] file) {
        return new WatchedSource(file, good);
    }

    /** As a file, which is opened for each reading. */
    public CsvSource source() {
        return new CsvSource(
                () -> {
                    open++;
                    return new Content();
                },
                null);
    }

    /** As a stream, which is read once, and kept. */
    public CsvSource upload() {
        return CsvSource.of(new Reading());
    }

    /** As a stream that is kept where there is no more space after so many bytes. */
    public CsvSource uploadToDiskOf(long bytes) {
        return new CsvSource(() -> new Spool(new Reading(), () -> new FullDisk(bytes)), null);
    }

    /** How many bytes were taken of the file, over all readings. */
    public long taken() {
        return taken;
    }

    /** How many bytes were taken of the file by the reading that was opened last. */
    public long takenOfReading() {
        return takenOfReading;
    }

    /** How many contents and readings are open. */
    public int open() {
        return open;
    }

    private final class Content implements CsvContent.Bytes {
        private boolean closed;

        @Override
        public InputStream open() {
            open++;
            return new Reading();
        }

        @Override
        public OptionalLong size() {
            return OptionalLong.of(file.length);
        }

        @Override
        public void close() {
            open -= closed ? 0 : 1;
            closed = true;
        }
    }

    private final class Reading extends InputStream {
        private final InputStream bytes = new ByteArrayInputStream(file);
        private boolean closed;

        Reading() {
            takenOfReading = 0;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (taken >= good) {
                throw new IOException("the connection was reset");
            }
            int count = bytes.read(buffer, offset, (int) Math.min(length, good - taken));
            taken += Math.max(count, 0);
            takenOfReading += Math.max(count, 0);
            return count;
        }

        @Override
        public void close() {
            open -= closed ? 0 : 1;
            closed = true;
        }
    }

    private static final class FullDisk extends SpoolFile {
        private final long space;

        FullDisk(long space) throws IOException {
            this.space = space;
        }

        @Override
        public void write(long position, byte[] bytes, int offset, int length) throws IOException {
            int room = (int) Math.min(length, Math.max(0, space - position));
            super.write(position, bytes, offset, room);
            if (room < length) {
                throw new IOException("No space left on device");
            }
        }
    }
}

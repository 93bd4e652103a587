package io.leadimport.csv;

import io.leadimport.internal.csv.SpoolFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

/**
 * A file that can fail after any byte. Counts the bytes that are taken of it over all readings, and the readings and temporary
 * files that are open. Not thread-safe.
 */
public final class WatchedSource {
    private final byte[] file;
    private final long good;
    private long space = Long.MAX_VALUE;
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
                new CsvSource.Bytes() {
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
                    public boolean isReadOnce() {
                        return false;
                    }
                },
                null);
    }

    /** As a stream, which is read once, and kept in {@link #spoolFile} if it is long. */
    public CsvSource upload() {
        return CsvSource.of(new Reading());
    }

    /** As {@link #upload}, on a disk that has space for so many bytes. */
    public CsvSource uploadToDiskOf(long bytes) {
        space = bytes;
        return upload();
    }

    /** Opens a temporary file on the disk. */
    public SpoolFile spoolFile() throws IOException {
        open++;
        return new SpoolFile() {
            private boolean closed;

            @Override
            public void write(long position, byte[] bytes, int offset, int length) throws IOException {
                int room = (int) Math.min(length, Math.max(0, space - position));
                super.write(position, bytes, offset, room);
                if (room < length) {
                    throw new IOException("No space left on device");
                }
            }

            @Override
            public void close() throws IOException {
                open -= closed ? 0 : 1;
                closed = true;
                super.close();
            }
        };
    }

    /** The number of bytes read from the file, over all readings. */
    public long taken() {
        return taken;
    }

    /** The bytes that were taken of the file by the reading that was opened last. */
    public long takenOfReading() {
        return takenOfReading;
    }

    /** The number of open readings and temporary files. */
    public int open() {
        return open;
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
}

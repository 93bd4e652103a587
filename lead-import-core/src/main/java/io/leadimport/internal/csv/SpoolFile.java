package io.leadimport.internal.csv;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/**
 * A temporary file that only its owner may read. It disappears when it is closed or when its process ends, even if the
 * process is killed. On Linux and macOS, the JDK immediately deletes the name of a file that is opened with {@code
 * DELETE_ON_CLOSE}, and the system frees the bytes with the last handle. Windows deletes such a file when its last
 * handle is closed, and closes the handles of a process that ends. Not thread-safe.
 */
public class SpoolFile implements Closeable {
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final FileChannel channel;

    /** Opens a temporary file. */
    @FunctionalInterface
    public interface Opener {
        SpoolFile open() throws IOException;
    }

    public SpoolFile() throws IOException {
        Path file = Path.of(System.getProperty("java.io.tmpdir"), "lead-import-spool-" + UUID.randomUUID());
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] attributes = posix ? new FileAttribute<?>[] {OWNER_ONLY} : new FileAttribute<?>[0];
        channel = uninterrupted(
                () -> FileChannel.open(file, Set.of(CREATE_NEW, READ, WRITE, DELETE_ON_CLOSE), attributes));
    }

    /** Writes all of the bytes at a position, from 0. */
    public void write(long position, byte[] bytes, int offset, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
        uninterrupted(() -> {
            long at = position;
            while (buffer.hasRemaining()) {
                at += channel.write(buffer, at);
            }
            return at;
        });
    }

    /** Reads {@code length} bytes that were written before, from a position. */
    void read(long position, byte[] bytes, int offset, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
        uninterrupted(() -> {
            long at = position;
            while (buffer.hasRemaining()) {
                int count = channel.read(buffer, at);
                if (count < 0) {
                    throw new EOFException();
                }
                at += count;
            }
            return at;
        });
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    /**
     * Runs work on the channel without the interrupt flag, because a channel closes itself on an interrupted thread.
     * The import checks the flag elsewhere.
     */
    private static <T> T uninterrupted(Work<T> work) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            return work.run();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

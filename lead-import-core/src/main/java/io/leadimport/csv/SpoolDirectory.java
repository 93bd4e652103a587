package io.leadimport.csv;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A directory of the temporary directory that nobody but its owner may enter, for one file that nobody else may read. While
 * it is in use it holds a locked file. A process that is killed lets go of its locks, and so another one can tell what was
 * left behind, also where the two cannot see each other's process ids. Not thread-safe.
 */
final class SpoolDirectory implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(SpoolDirectory.class);
    private static final String PREFIX = "lead-import-spool-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "[0-9a-f-]{36}-[0-9]+");
    private static final String PROPERTY = "io.leadimport.spool";
    private static final String LOCK = "lock";
    /** The lock before it is one: under its own name, it is always locked while it is in use. */
    private static final String LOCKING = "locking";

    private static final String FILE = "upload.csv";
    /** Time enough for a directory that is being made to get its lock. */
    private static final Duration GRACE = Duration.ofMinutes(10);

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    /**
     * A process must not look at its own locks: closing any of its handles of a file lets go of the lock (POSIX). So all copies
     * of this class in a process have one prefix.
     */
    private static final String OWN_PREFIX = PREFIX
            + System.getProperties()
                    .computeIfAbsent(PROPERTY, none -> UUID.randomUUID().toString())
            + "-";

    private final Path directory;
    private final FileChannel lock;

    private SpoolDirectory(Path directory, FileChannel lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /** Makes a directory and an empty file in it, after sweeping what other processes left. */
    static SpoolDirectory create() throws IOException {
        Path directory = Files.createTempDirectory(OWN_PREFIX);
        try {
            sweepBeside(directory);
            return held(directory);
        } catch (Throwable e) {
            try {
                delete(directory);
            } catch (IOException left) {
                e.addSuppressed(left);
            }
            throw e;
        }
    }

    private static SpoolDirectory held(Path directory) throws IOException {
        FileAttribute<?>[] ownerOnly =
                directory.getFileSystem().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                        : new FileAttribute<?>[0];
        Path locking = directory.resolve(LOCKING);
        FileChannel lock = FileChannel.open(locking, Set.of(CREATE_NEW, WRITE), ownerOnly);
        try {
            lock.lock();
            Files.move(locking, directory.resolve(LOCK));
            SpoolDirectory spool = new SpoolDirectory(directory, lock);
            Files.createFile(spool.file(), ownerOnly);
            return spool;
        } catch (Throwable e) {
            lock.close();
            throw e;
        }
    }

    Path file() {
        return directory.resolve(FILE);
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            delete(directory);
        }
    }

    private static void delete(Path directory) throws IOException {
        Files.deleteIfExists(directory.resolve(FILE));
        Files.deleteIfExists(directory.resolve(LOCKING));
        Files.deleteIfExists(directory.resolve(LOCK));
        Files.deleteIfExists(directory);
    }

    /** Deletes what processes left that were killed. */
    static void sweep() {
        try {
            Path own = Files.createTempDirectory(OWN_PREFIX);
            sweepBeside(own);
            Files.delete(own);
        } catch (IOException | RuntimeException e) {
            logFailure(e);
        }
    }

    /** What cannot be deleted is logged: no import depends on it. */
    private static void sweepBeside(Path own) {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(own.resolveSibling("."), PREFIX + "*")) {
            UserPrincipal user = Files.getOwner(own);
            for (Path directory : found) {
                String name = String.valueOf(directory.getFileName());
                if (NAME.matcher(name).matches() && !name.startsWith(OWN_PREFIX)) {
                    sweep(directory, user);
                }
            }
        } catch (IOException | RuntimeException e) {
            logFailure(e);
        }
    }

    private static void logFailure(Exception e) {
        LOG.warn(
                "temporary files that killed imports left could not be swept: {}",
                e.getClass().getName());
    }

    /** Only what belongs to the same user: in a directory that everybody may write to, anything else can be a trap. */
    private static void sweep(Path directory, UserPrincipal user) {
        try {
            if (Files.isDirectory(directory, NOFOLLOW_LINKS)
                    && Files.getOwner(directory, NOFOLLOW_LINKS).equals(user)
                    && isLeft(directory)) {
                delete(directory);
                LOG.info("a temporary file that a killed import left was deleted");
            }
        } catch (IOException | RuntimeException e) {
            logFailure(e);
        }
    }

    private static boolean isLeft(Path directory) throws IOException {
        try (FileChannel lock = FileChannel.open(directory.resolve(LOCK), WRITE, NOFOLLOW_LINKS)) {
            return lock.tryLock() != null;
        } catch (NoSuchFileException e) {
            Instant made = Files.getLastModifiedTime(directory, NOFOLLOW_LINKS).toInstant();
            return made.isBefore(Instant.now().minus(GRACE));
        }
    }
}

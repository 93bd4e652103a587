package io.leadimport.examples.cli.file;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * A file that is written whole or not at all: first into a temporary file beside it, which is then moved over it. The new file
 * keeps the permissions of the one it replaces. A device or a pipe is written directly. A file that cannot be created is
 * refused at once, before any work is done.
 */
public final class OutputFile implements Closeable {
    private final Path target;
    private final Path part;

    /** Writes the content of a file. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private OutputFile(Path target, Path part) {
        this.target = target;
        this.part = part;
    }

    static OutputFile device(Path device) {
        return new OutputFile(device, device);
    }

    /**
     * Prepares to write a file.
     *
     * @param given its name as the user wrote it
     * @param place the same with links followed
     */
    static OutputFile at(Path given, Path place) {
        if (Files.isDirectory(place)) {
            throw new RefusedException("expected a file to write, and this is a directory: " + given);
        }
        if (Files.exists(place) && !Files.isWritable(place)) {
            throw new RefusedException("expected a file that can be written, and this one cannot: " + given);
        }
        try {
            return beside(place);
        } catch (IOException e) {
            throw new RefusedException(
                    "expected a file in a folder that can be written, and this one cannot: " + given);
        }
    }

    /** The temporary name contains the name of the file, so that a name that is too long fails here. */
    private static OutputFile beside(Path target) throws IOException {
        String id = UUID.randomUUID().toString().substring(0, 8);
        Path part = target.resolveSibling("." + target.getFileName() + "." + id + ".part");
        // Ctrl-C leaves no temporary file behind
        part.toFile().deleteOnExit();
        Files.createFile(part);
        OutputFile output = new OutputFile(target, part);
        if (Files.exists(target)) {
            try {
                copyPermissions(target, part);
            } catch (IOException e) {
                output.close();
                throw e;
            }
        }
        return output;
    }

    private static void copyPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        PosixFileAttributes old = Files.readAttributes(from, PosixFileAttributes.class);
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        permissions.addAll(old.permissions());
        try {
            view.setOwner(old.owner());
        } catch (IOException e) {
            // only an administrator can give files away
        }
        try {
            view.setGroup(old.group());
        } catch (IOException e) {
            // the file has another group now, which must not get the rights of the old one
            permissions.removeAll(EnumSet.of(
                    PosixFilePermission.GROUP_READ,
                    PosixFilePermission.GROUP_WRITE,
                    PosixFilePermission.GROUP_EXECUTE));
        }
        view.setPermissions(permissions);
    }

    public void write(Content content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part, StandardOpenOption.WRITE))) {
            content.writeTo(out);
        }
        if (part.equals(target)) {
            return;
        }
        try {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // a file that is a mount point cannot be replaced
            try (OutputStream out = Files.newOutputStream(target)) {
                Files.copy(part, out);
            }
        }
    }

    /** Deletes the file of an earlier command, because this one has nothing to write. */
    public void deleteEarlier() throws IOException {
        if (!part.equals(target)) {
            Files.deleteIfExists(target);
        }
    }

    /** Deletes the temporary file. If that fails, it is tried again when the process ends. */
    @Override
    public void close() {
        if (!part.equals(target)) {
            try {
                Files.deleteIfExists(part);
            } catch (IOException e) {
                // see beside
            }
        }
    }

    @Override
    public String toString() {
        return target.toString();
    }
}

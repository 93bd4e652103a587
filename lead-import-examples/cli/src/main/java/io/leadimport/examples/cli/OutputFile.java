package io.leadimport.examples.cli;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/**
 * A file that is written whole or not at all: beside its place first, then moved there. It has the permissions of the file
 * that it replaces. A device or a pipe is written directly. What cannot be written is refused when this is made, before any
 * work is done.
 */
final class OutputFile implements Closeable {
    private final Path target;
    private final Path part;

    /** Writes the content of a file. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private OutputFile(Path target, Path part) {
        this.target = target;
        this.part = part;
    }

    static OutputFile at(Path file) {
        if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
            return new OutputFile(file, file);
        }
        if (Files.isDirectory(file)) {
            throw new RefusedException("expected a file to write, and this is a directory: " + file);
        }
        try {
            return beside(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath());
        } catch (IOException e) {
            throw new RefusedException("expected a file that can be written, and this one cannot: " + file);
        }
    }

    private static OutputFile beside(Path target) throws IOException {
        boolean replaces = Files.exists(target);
        if (replaces && !Files.isWritable(target)) {
            throw new IOException("not writable");
        }
        Path part = target.resolveSibling("." + UUID.randomUUID() + ".part");
        // what ends the process in the middle, such as Ctrl-C, leaves nothing behind
        part.toFile().deleteOnExit();
        Files.createFile(part);
        OutputFile output = new OutputFile(target, part);
        if (replaces) {
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
        PosixFileAttributeView old = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (old == null || view == null) {
            return;
        }
        try {
            view.setGroup(old.readAttributes().group());
            view.setOwner(old.readAttributes().owner());
        } catch (IOException e) {
            // only an administrator gives files away
        }
        view.setPermissions(old.readAttributes().permissions());
    }

    void write(Content content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part, StandardOpenOption.WRITE))) {
            content.writeTo(out);
        }
        if (!part.equals(target)) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Deletes what an earlier command wrote, where this one has nothing to write. */
    void deleteEarlier() throws IOException {
        if (!part.equals(target)) {
            Files.deleteIfExists(target);
        }
    }

    @Override
    public void close() throws IOException {
        if (!part.equals(target)) {
            Files.deleteIfExists(part);
        }
    }

    @Override
    public String toString() {
        return target.toString();
    }
}

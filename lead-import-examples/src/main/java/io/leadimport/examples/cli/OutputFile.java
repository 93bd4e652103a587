package io.leadimport.examples.cli;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A file that is written whole or not at all: beside its place first, then moved there. A device or a pipe is written
 * directly. What cannot be written is refused when this is made, before any work is done.
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
        try {
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            if (Files.isDirectory(target)) {
                throw new RefusedException("expected a file to write, and this is a directory: " + file);
            }
            Path part = target.resolveSibling("." + UUID.randomUUID() + ".part");
            Files.createFile(part);
            return new OutputFile(target, part);
        } catch (IOException e) {
            throw new RefusedException("expected a file that can be written, and this one cannot: " + file);
        }
    }

    void write(Content content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part, StandardOpenOption.WRITE))) {
            content.writeTo(out);
        }
        if (!part.equals(target)) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Deletes what an earlier command wrote, so that nobody takes it for what this one found. */
    void deleteEarlier() throws IOException {
        if (Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
            Files.delete(target);
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

package io.leadimport.examples.cli.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files of one command. It refuses an output that is also an input or another output, by whatever name or link. Name all
 * inputs before the first output.
 */
public final class CommandFiles {
    /** The limit of Linux. */
    private static final int MAX_LINKS = 40;

    private final List<Path> used = new ArrayList<>();

    /** Files that the command reads; nulls are ignored. */
    public CommandFiles reads(@Nullable Path... files) throws IOException {
        for (Path file : files) {
            if (file != null) {
                used.add(resolved(file));
            }
        }
        return this;
    }

    /** A database file, and the files that SQLite keeps beside it. Links are followed first, as SQLite does. */
    public CommandFiles readsSqlite(Path database) throws IOException {
        Path file = resolved(database);
        for (String suffix : List.of("", "-wal", "-shm", "-journal")) {
            reads(file.resolveSibling(file.getFileName() + suffix));
        }
        return this;
    }

    /** A file that the command writes. */
    public OutputFile writes(Path file) throws IOException {
        Path place = resolved(file);
        if (Files.exists(place) && !Files.isRegularFile(place) && !Files.isDirectory(place)) {
            return OutputFile.device(place);
        }
        for (Path other : used) {
            if (isSame(place, other)) {
                throw new RefusedException(
                        "expected a file of its own to write, and this one is used already: " + file);
            }
        }
        used.add(place);
        return OutputFile.at(file, place);
    }

    private static boolean isSame(Path one, Path other) throws IOException {
        return Files.exists(one) && Files.exists(other) ? Files.isSameFile(one, other) : one.equals(other);
    }

    /** The path of a file, or of one to be created, with all links followed, even those to a file that does not exist. */
    private static Path resolved(Path file) throws IOException {
        Path place = file.toAbsolutePath();
        for (int links = 0; Files.isSymbolicLink(place); links++) {
            if (links == MAX_LINKS) {
                throw new RefusedException("expected a file, and this is a link that leads to itself: " + file);
            }
            if (place.startsWith("/proc") || place.startsWith("/dev/fd")) {
                return ofProcess(file, place);
            }
            place = place.resolveSibling(Files.readSymbolicLink(place));
        }
        Path folder = place.getParent();
        Path name = place.getFileName();
        return folder != null && name != null && Files.exists(folder)
                ? folder.toRealPath().resolve(name)
                : place;
    }

    /** A file that this process has open, such as its standard output. Replacing it would lose what is written there. */
    private static Path ofProcess(Path file, Path place) {
        if (Files.isRegularFile(place)) {
            throw new RefusedException("expected a file of its own, and this one is open in this process: " + file);
        }
        return place;
    }
}

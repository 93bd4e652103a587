package io.leadimport.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files of one command. None that it reads is written over, whichever of its names, links or hard links is given, and no
 * two outputs are one file. To be told all inputs before the first output.
 */
final class CommandFiles {
    /** As Linux has it. */
    private static final int MOST_LINKS = 40;

    private final List<Path> used = new ArrayList<>();

    /** Files that the command reads; one that is null is not given. */
    CommandFiles reads(@Nullable Path... files) throws IOException {
        for (Path file : files) {
            if (file != null) {
                used.add(resolved(file));
            }
        }
        return this;
    }

    /** The files of a database: SQLite puts its own beside the one to which a link leads. */
    CommandFiles reads(DatabaseUrl url) throws IOException {
        if (url.file().isPresent()) {
            Path file = resolved(url.file().get());
            for (String suffix : List.of("", "-wal", "-shm", "-journal")) {
                reads(file.resolveSibling(file.getFileName() + suffix));
            }
        }
        return this;
    }

    /** A file that the command writes. */
    OutputFile writes(Path file) throws IOException {
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

    /** Where a file is or would be made: links are followed, also one to a file that is not there. */
    private static Path resolved(Path file) throws IOException {
        Path place = file.toAbsolutePath();
        for (int links = 0; Files.isSymbolicLink(place); links++) {
            if (links == MOST_LINKS) {
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

    /** A file that this process has open, such as its standard output: to replace it would lose what is written there. */
    private static Path ofProcess(Path file, Path place) {
        if (Files.isRegularFile(place)) {
            throw new RefusedException("expected a file of its own, and this one is open in this process: " + file);
        }
        return place;
    }
}

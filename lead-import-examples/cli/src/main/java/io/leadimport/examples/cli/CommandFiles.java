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
    private final List<Path> used = new ArrayList<>();

    /** Files that the command reads; one that is null is not given. */
    CommandFiles reads(@Nullable Path... files) {
        for (Path file : files) {
            if (file != null) {
                used.add(file);
            }
        }
        return this;
    }

    /** The files of a database. */
    CommandFiles reads(DatabaseUrl url) {
        used.addAll(url.files());
        return this;
    }

    /** A file that the command writes. */
    OutputFile writes(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
            return OutputFile.at(file); // a device or a pipe
        }
        for (Path other : used) {
            if (isSame(file, other)) {
                throw new RefusedException(
                        "expected a file of its own to write, and this one is used already: " + file);
            }
        }
        used.add(file);
        return OutputFile.at(file);
    }

    private static boolean isSame(Path one, Path other) throws IOException {
        return Files.exists(one) && Files.exists(other)
                ? Files.isSameFile(one, other)
                : resolved(one).equals(resolved(other));
    }

    /** Where a file is or would be made: links are followed, also one to a file that is not there. */
    private static Path resolved(Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        if (Files.exists(absolute)) {
            return absolute.toRealPath();
        }
        Path folder = absolute.getParent();
        if (Files.isSymbolicLink(absolute)) {
            return resolved(absolute.resolveSibling(Files.readSymbolicLink(absolute)));
        }
        return folder != null && Files.exists(folder)
                ? folder.toRealPath().resolve(absolute.getFileName())
                : absolute.normalize();
    }
}

package io.leadimport.examples.cli.file;

import java.nio.file.Files;
import java.nio.file.Path;

/** Refuses a file that cannot be read, before anything else is done. */
public final class InputFile {
    private InputFile() {}

    public static Path checked(Path file) {
        if (!Files.exists(file)) {
            throw new RefusedException("expected a file, and there is none: " + file);
        }
        if (Files.isDirectory(file)) {
            throw new RefusedException("expected a file, and this is a directory: " + file);
        }
        if (!Files.isReadable(file)) {
            throw new RefusedException("expected a file that can be read, and this one cannot: " + file);
        }
        return file;
    }
}

package io.leadimport.examples.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of databases, in the folder for temporary files that the build gives to tests. */
final class TemporaryFiles {
    private TemporaryFiles() {}

    /** {@return the path of an SQLite file that does not exist yet} */
    static Path sqlite() {
        try {
            Path folder = Files.createTempDirectory("sqlite-");
            return folder.resolve("leads.db");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

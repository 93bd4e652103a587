package io.leadimport.internal.csv;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The public test data beside the project, if present. */
public final class Corpora {
    private Corpora() {}

    /** Gives a folder of the corpora, or skips the test. */
    public static Path folder(String name) {
        Optional<Path> folder = Stream.of("../shared/corpora", "../../shared/corpora")
                .map(parent -> Path.of(parent, name))
                .filter(Files::isDirectory)
                .findFirst();
        Assumptions.assumeTrue(
                folder.isPresent(),
                () -> "skipped: there is no folder ../shared/corpora/" + name + " beside the project");
        return folder.orElseThrow();
    }
}

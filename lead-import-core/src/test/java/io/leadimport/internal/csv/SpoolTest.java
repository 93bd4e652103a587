package io.leadimport.internal.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.ChildJvm;
import io.leadimport.SpooledUploads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An upload that is too long for memory leaves nothing behind, however it ends. */
class SpoolTest {
    @TempDir
    private Path folder;

    @Test
    void manyConcurrentUploadsLeaveNoTemporaryFile() throws Exception {
        assertEquals(List.of("many: [Imported 7000]", "open files: 0", "threads: 0"), uploads(folder, "many"));
        assertEquals(List.of(), left());
    }

    @Test
    void anUploadThatFailsOrIsInterruptedAtAnyPointLeavesNoTemporaryFile() throws Exception {
        String[] positions = {"0", "1", "70000", "1000000", "1048576", "1100000", "1500000"};

        List<String> ended = uploads(folder, positions);

        assertEquals(
                Stream.concat(
                                Stream.of(positions).map(at -> at + ": SourceFailedException 0"),
                                Stream.of("open files: 0", "threads: 0"))
                        .toList(),
                ended);
        assertEquals(List.of(), left());
    }

    @Test
    void anInterruptedUploadLeavesNoTemporaryFileAndTheThreadStaysInterrupted() throws Exception {
        assertEquals(
                "interrupted: ImportCancelledException 0 true, ImportCancelledException 0 true",
                uploads(folder, "interrupted").get(0));
        assertEquals(List.of(), left());
    }

    @Test
    void anUploadWithoutAUsableTemporaryFolderIsASourceFailure() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        for (Path nowhere : List.of(folder.resolve("missing"), file, Path.of("/proc"))) {
            assertTrue(
                    uploads(nowhere, "one").contains("one: SourceFailedException 0"),
                    () -> "kept in " + nowhere.getFileName());
        }
        assertEquals(List.of(file), left());
    }

    @Test
    void aReadOnlyTemporaryFolderIsASourceFailure() throws Exception {
        Assumptions.assumeTrue(folder.toFile().setWritable(false), "a folder can be locked");
        try {
            Assumptions.assumeFalse(Files.isWritable(folder), "skipped: this user may write anywhere");
            assertTrue(uploads(folder, "one").contains("one: SourceFailedException 0"));
            assertEquals(List.of(), left());
        } finally {
            assertTrue(folder.toFile().setWritable(true));
        }
    }

    private static ChildJvm inFolder(Path folder) {
        return new ChildJvm(5, "-Djava.io.tmpdir=" + folder);
    }

    /** How the uploads ended; a JVM may warn that it has no temporary directory before that. */
    private static List<String> uploads(Path folder, String... ways) throws IOException, InterruptedException {
        return inFolder(folder).run(SpooledUploads.class, ways).stream()
                .filter(line -> !line.startsWith("WARNING"))
                .toList();
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}

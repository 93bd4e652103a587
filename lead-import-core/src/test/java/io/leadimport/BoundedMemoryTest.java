package io.leadimport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.HugeFile.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A heap of 64 MiB is enough to import or refuse any file, however large the file or its parts are. */
class BoundedMemoryTest {
    private static final long MEBIBYTE = 1 << 20;

    @TempDir
    private Path spooled;

    @TestFactory
    Stream<DynamicTest> aHugeFileIsRefusedInASmallHeapAndNotReadToItsEnd() throws Exception {
        return tests(EnumSet.of(Reading.EARLY, Reading.SHORT));
    }

    @Tag("endurance")
    @TestFactory
    Stream<DynamicTest> aHugeFileIsReadInASmallHeap() throws Exception {
        return tests(EnumSet.of(Reading.LONG));
    }

    private Stream<DynamicTest> tests(Set<Reading> readings) throws IOException, InterruptedException {
        List<HugeFile> files = Stream.of(HugeFile.values())
                .filter(file -> readings.contains(file.reading))
                .toList();
        ChildJvm jvm = new ChildJvm(30, "-Xmx64m", "-Djava.io.tmpdir=" + spooled);
        List<String> told =
                jvm.run(SmallHeap.class, files.stream().map(Enum::name).toArray(String[]::new));
        assertEquals(Set.of(), left(), "left in the temporary directory");
        assertEquals(files.size(), told.size(), () -> String.join("\n", told));
        return IntStream.range(0, files.size())
                .mapToObj(i -> DynamicTest.dynamicTest(files.get(i).name(), () -> compare(files.get(i), told.get(i))));
    }

    private static void compare(HugeFile file, String told) {
        String[] parts = told.split("\t", -1);
        assertEquals(List.of(file.name(), file.outcome), List.of(parts[0], parts[2]));
        if (file.reading == Reading.EARLY) {
            assertTrue(Long.parseLong(parts[1]) < MEBIBYTE, () -> "bytes taken of the stream: " + parts[1]);
        }
    }

    private Set<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(spooled)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("hsperfdata"))
                    .collect(Collectors.toSet());
        }
    }
}

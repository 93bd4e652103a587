package io.leadimport.internal.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadimport.csv.CsvSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Runs the cases of {@code src/test/resources/io/leadimport/internal/csv/cases} through every kind of source. */
@Tag("machine")
class CsvBehaviourTest {
    private static final java.util.List<String> FILES = java.util.List.of(
            "line-breaks.txt", "quotes.txt", "encodings.txt", "blank.txt", "limits.txt", "dialects.txt");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicNode> everyCaseReadsTheSameFromAPathFromBytesAndFromStreams() {
        return FILES.stream().flatMap(file -> CsvCase.read(file).stream().map(one -> test(file, one)));
    }

    private DynamicNode test(String file, CsvCase one) {
        return DynamicTest.dynamicTest(file + ": " + one.name(), () -> {
            for (Map.Entry<String, CsvSource> source : sources(one.input()).entrySet()) {
                ReadFile read = ReadFile.of(source.getValue(), one.delimiter(), one.limits());
                assertEquals(
                        String.join("\n", one.expected()), String.join("\n", CsvCase.shown(read)), source.getKey());
                assertEquals(read.problem().isEmpty(), read.digest().isPresent(), "only a whole file has a digest");
            }
        });
    }

    private Map<String, CsvSource> sources(byte[] bytes) throws IOException {
        Map<String, CsvSource> sources = new LinkedHashMap<>();
        sources.put("path", CsvSource.of(Files.write(Files.createTempFile(folder, "case", ".csv"), bytes)));
        sources.put("bytes", CsvSource.of(bytes));
        sources.put("stream", CsvSource.of(new ByteArrayInputStream(bytes)));
        sources.put("slow stream", CsvSource.of(new TrickleStream(bytes)));
        return sources;
    }
}

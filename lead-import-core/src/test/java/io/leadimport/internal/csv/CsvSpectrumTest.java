package io.leadimport.internal.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.csv.CsvLimits;
import io.leadimport.csv.CsvSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The acceptance corpus csv-spectrum: every file is read exactly as expected. */
@Tag("machine")
class CsvSpectrumTest {
    @TestFactory
    Stream<DynamicTest> everyFileIsReadAsExpected() throws IOException {
        Path corpus = Corpora.folder("csv-spectrum");
        List<Path> files;
        try (Stream<Path> list = Files.list(corpus.resolve("csvs"))) {
            files = list.sorted().toList();
        }
        assertTrue(files.size() >= 11, () -> "files: " + files.size());
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> compare(corpus, file)));
    }

    private static void compare(Path corpus, Path file) {
        ReadFile read = ReadFile.of(CsvSource.of(file), ',', CsvLimits.DEFAULT);
        assertEquals(Optional.empty(), read.problem());
        List<String> header = read.cells().get(0);
        List<Map<String, String>> records = new ArrayList<>();
        for (List<String> cells : read.cells().subList(1, read.cells().size())) {
            Map<String, String> record = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                record.put(header.get(i), cells.get(i));
            }
            assertEquals(header.size(), cells.size());
            records.add(record);
        }
        assertEquals(expected(corpus, file), records);
    }

    private static List<Map<String, String>> expected(Path corpus, Path file) {
        String json = file.getFileName().toString().replace(".csv", ".json");
        try {
            List<Map<String, String>> records = new ArrayList<>();
            for (JsonNode node : JsonMapper.shared()
                    .readTree(Files.readAllBytes(corpus.resolve("json").resolve(json)))) {
                Map<String, String> record = new LinkedHashMap<>();
                node.properties()
                        .forEach(cell ->
                                record.put(cell.getKey(), cell.getValue().asString()));
                records.add(record);
            }
            return records;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

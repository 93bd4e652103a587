package io.leadimport.internal.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The acceptance corpus java-csv-comparison: every check is read exactly as expected, or refused with a problem where the
 * corpus allows that; never silently different. An empty line is a record of one empty cell to the corpus, and one without
 * cells to us.
 */
@Tag("machine")
class JavaCsvComparisonTest {
    /** Comments are not read: a hash sign is data, as comments-none expects. */
    private static final Set<String> NOT_OFFERED = Set.of("comments-read.yaml", "comments-skip.yaml");
    /** Files whose checks may be refused instead, as their settings or their violation of RFC 4180 say. */
    private static final Set<String> REFUSED = new TreeSet<>(Set.of(
            "open-quotation-1",
            "open-quotation-2",
            "open-quotation-3",
            "spaces-around-quotes-1",
            "spaces-around-quotes-2",
            "spaces-around-quotes-3",
            "spaces-around-quotes-4",
            "spaces-around-quotes-5"));

    private static final Pattern QUOTED = Pattern.compile("'((?:[^']|'')*)'|\"((?:[^\"\\\\]|\\\\.)*)\"");

    private record Check(String file, String id, String input, List<List<String>> records) {}

    @TestFactory
    Stream<DynamicTest> everyCheckIsReadExactlyOrRefused() {
        return checks().stream()
                .filter(check -> !NOT_OFFERED.contains(check.file()))
                .map(check -> DynamicTest.dynamicTest(check.id(), () -> compare(check)));
    }

    private static void compare(Check check) {
        for (String lineBreak : List.of("\n", "\r\n", "\r")) {
            String csv = resolved(check.input(), lineBreak);
            ReadFile read = ReadFile.of(csv.getBytes(StandardCharsets.UTF_8));
            if (REFUSED.contains(check.id())) {
                assertTrue(read.problem().orElseThrow().code().code().startsWith("csv-"), "refused with a problem");
            } else {
                List<List<String>> expected = check.records().stream()
                        .map(cells -> cells.stream()
                                .map(cell -> resolved(cell, lineBreak))
                                .toList())
                        .toList();
                assertEquals(expected, cells(read, check.file().equals("skip-empty-lines.yaml")), check.input());
            }
        }
    }

    /** Blank lines are kept, numbered and passed over by every check; skipping them is the same here. */
    private static List<List<String>> cells(ReadFile read, boolean skipEmpty) {
        assertTrue(read.problem().isEmpty(), () -> "problem: " + read.problem());
        return read.cells().stream()
                .filter(cells -> !skipEmpty || !cells.isEmpty())
                .map(cells -> cells.isEmpty() ? List.of("") : cells)
                .toList();
    }

    @Test
    void onlyTheChecksOfCommentsAreSkipped() {
        List<Check> checks = checks();
        assertEquals(
                14,
                checks.stream()
                        .filter(check -> NOT_OFFERED.contains(check.file()))
                        .count());
        assertTrue(checks.size() >= 60, () -> "checks: " + checks.size());
        Set<String> ids = new TreeSet<>(checks.stream().map(Check::id).toList());
        assertTrue(ids.containsAll(REFUSED));
    }

    private static String resolved(String notation, String lineBreak) {
        return notation.replace("\u240D", "\r")
                .replace("\u240A", "\n")
                .replace("\u2424", "\r\n")
                .replace("\u23CE", lineBreak)
                .replace("\u2420", " ");
    }

    private static List<Check> checks() {
        Path corpus = Corpora.folder("java-csv-comparison");
        try (Stream<Path> files = Files.list(corpus)) {
            List<Check> checks = files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .flatMap(file -> read(file).stream())
                    .toList();
            Assumptions.assumeFalse(checks.isEmpty(), "skipped: the corpus holds no checks");
            return checks;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads as much YAML as the corpus is written in. */
    private static List<Check> read(Path file) {
        List<Check> checks = new ArrayList<>();
        String id = "";
        String input = null;
        List<List<String>> records = new ArrayList<>();
        for (String line : lines(file)) {
            String text = line.strip();
            if (text.startsWith("- id: ")) {
                add(checks, file, id, input, records);
                id = text.substring("- id: ".length());
                input = null;
                records = new ArrayList<>();
            } else if (text.startsWith("input: ")) {
                input = strings(text.substring("input: ".length())).get(0);
            } else if (input != null && text.startsWith("- [")) {
                records.add(strings(text.substring(3)));
            }
        }
        add(checks, file, id, input, records);
        return checks;
    }

    private static void add(List<Check> checks, Path file, String id, String input, List<List<String>> records) {
        if (input != null) {
            checks.add(new Check(file.getFileName().toString(), id, input, List.copyOf(records)));
        }
    }

    private static List<String> strings(String text) {
        List<String> strings = new ArrayList<>();
        for (Matcher matcher = QUOTED.matcher(text); matcher.find(); ) {
            String single = matcher.group(1);
            strings.add(single == null ? matcher.group(2).replace("\\\"", "\"") : single.replace("''", "'"));
        }
        return strings;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

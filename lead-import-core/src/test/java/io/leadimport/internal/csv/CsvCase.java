package io.leadimport.internal.csv;

import io.leadimport.csv.CsvLimits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A case of {@code cases/*.txt}: how a file looks, and what is to be read from it. */
final class CsvCase {
    private final String name;
    private Charset charset = StandardCharsets.UTF_8;
    private char delimiter = ',';
    private CsvLimits limits = CsvLimits.DEFAULT;
    private byte[] input = {};
    private final List<String> expected = new ArrayList<>();

    private CsvCase(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    byte[] input() {
        return input.clone();
    }

    char delimiter() {
        return delimiter;
    }

    CsvLimits limits() {
        return limits;
    }

    /** The lines that {@link #shown} gives for what is to be read. */
    List<String> expected() {
        return List.copyOf(expected);
    }

    /** {@code line.row cell|cell} for a record, {@code line.row -} for an empty line, and a problem last. */
    static List<String> shown(ReadFile file) {
        List<String> shown = new ArrayList<>();
        file.records()
                .forEach(record -> shown.add(record.line() + "." + record.row() + " "
                        + (record.cells().isEmpty()
                                ? "-"
                                : String.join(
                                        "|",
                                        record.cells().stream()
                                                .map(cell -> cell.replace("|", "\\|"))
                                                .toList()))
                        + (record.blank() ? " (blank)" : "")));
        file.problem()
                .ifPresent(problem -> shown.add("! " + problem.code().code() + " line " + problem.line() + " row "
                        + problem.row() + " " + new java.util.TreeMap<>(problem.arguments())));
        return shown;
    }

    static List<CsvCase> read(String file) {
        List<CsvCase> cases = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CsvCase.class.getResourceAsStream("cases/" + file), file),
                StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        if (line.startsWith("[")) {
                            cases.add(new CsvCase(line.substring(1, line.length() - 1)));
                        } else {
                            cases.get(cases.size() - 1).add(line);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases;
    }

    private void add(String line) {
        if (line.startsWith("encoding ")) {
            charset = Charset.forName(line.substring("encoding ".length()));
        } else if (line.startsWith("delimiter ")) {
            delimiter = Escapes.text(line.substring("delimiter ".length())).charAt(0);
        } else if (line.startsWith("limit ")) {
            limit(line.split(" ", -1));
        } else if (line.startsWith("in ") || line.equals("in")) {
            input = Escapes.bytes(line.length() < 3 ? "" : line.substring(3), charset);
        } else {
            expected.add(line.startsWith("! ") ? line : Escapes.text(line.replace("\\|", "\\\\|")));
        }
    }

    private void limit(String[] words) {
        long max = Long.parseLong(words[2]);
        limits = switch (words[1].toLowerCase(Locale.ROOT)) {
            case "bytes" -> limits.withMaxBytes(max);
            case "rows" -> limits.withMaxRows(max);
            case "columns" -> limits.withMaxColumns((int) max);
            case "cell" -> limits.withMaxCellLength((int) max);
            case "record" -> limits.withMaxRecordLength(max);
            default -> throw new IllegalArgumentException(words[1]);
        };
    }
}

package io.leadimport.examples.cli.directory;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.leadimport.examples.cli.file.InputFile;
import io.leadimport.examples.cli.file.RefusedException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a CSV with a fixed set of columns, in any order. Strict, because an admin made the file. */
final class DirectoryTable {
    private final Path file;
    private final List<String> columns;

    DirectoryTable(Path file, List<String> columns) {
        this.file = InputFile.checked(file);
        this.columns = columns;
    }

    List<DirectoryRow> read() throws IOException {
        try (BufferedReader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            text.mark(1);
            if (text.read() != '\uFEFF') {
                text.reset();
            }
            return rows(text);
        } catch (CharacterCodingException e) {
            throw new RefusedException(file + ": expected UTF-8 text, found other bytes");
        } catch (CsvParseException e) {
            throw new RefusedException(file + ": expected CSV: " + e.getMessage());
        }
    }

    private List<DirectoryRow> rows(BufferedReader text) {
        List<DirectoryRow> rows = new ArrayList<>();
        List<String> header = List.of();
        Map<String, Long> lines = new HashMap<>();
        for (CsvRecord csv : strict(text)) {
            if (header.isEmpty()) {
                header = header(csv);
            } else {
                rows.add(row(csv, header, lines));
            }
        }
        if (header.isEmpty()) {
            throw new RefusedException(
                    file + ": expected the columns " + String.join(",", columns) + ", found nothing");
        }
        return rows;
    }

    private static Iterable<CsvRecord> strict(BufferedReader text) {
        return CsvReader.builder()
                .allowUnclosedQuote(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text);
    }

    private List<String> header(CsvRecord csv) {
        List<String> header = csv.getFields();
        if (header.size() != columns.size() || !Set.copyOf(columns).equals(new HashSet<>(header))) {
            throw new RefusedException(file + ", line " + csv.getStartingLineNumber() + ": expected the columns "
                    + String.join(",", columns) + " in any order, found " + String.join(",", header));
        }
        return header;
    }

    private DirectoryRow row(CsvRecord csv, List<String> header, Map<String, Long> lines) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < Math.min(header.size(), csv.getFieldCount()); i++) {
            cells.put(header.get(i), csv.getField(i));
        }
        DirectoryRow row = new DirectoryRow(file, csv.getStartingLineNumber(), cells);
        if (csv.getFieldCount() != header.size()) {
            throw row.refused(header.size() + " cells", String.valueOf(csv.getFieldCount()));
        }
        Long earlier = lines.putIfAbsent(row.id("id"), row.line());
        if (earlier != null) {
            throw row.refused("an id of its own", "that of line " + earlier);
        }
        return row;
    }
}

package io.leadimport.internal.csv;

import io.leadimport.csv.CsvLimits;
import io.leadimport.csv.CsvSource;
import io.leadimport.internal.text.Cell;
import io.leadimport.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that the reader reports about a file, for comparison. */
public record ReadFile(List<Line> records, Optional<Problem> problem, Optional<String> digest, long bytes, long rows) {
    /** A record. */
    record Line(long line, long row, List<String> cells, boolean blank) {}

    public static ReadFile of(CsvSource source, char delimiter, CsvLimits limits) {
        List<Line> records = new ArrayList<>();
        long[] progress = new long[2];
        try (CsvContent content = CsvContent.open(source, () -> {});
                RecordReader<String> reader = RecordReader.open(
                        content, new Dialect(delimiter), limits, new Collector(records), (bytes, rows) -> {
                            progress[0] = bytes;
                            progress[1] = rows;
                        })) {
            String none = reader.next();
            if (none != null) {
                throw new AssertionError("the collector makes nothing of a record");
            }
            return new ReadFile(List.copyOf(records), reader.problem(), reader.digest(), progress[0], progress[1]);
        }
    }

    public static ReadFile of(byte[] bytes) {
        return of(CsvSource.of(bytes), ',', CsvLimits.DEFAULT);
    }

    public List<List<String>> cells() {
        return records.stream().map(Line::cells).toList();
    }

    static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c <= '~' && c != '"');
    }

    private static final class Collector implements RecordHandler<String> {
        private final List<Line> records;
        private final List<String> cells = new ArrayList<>();
        private long line;
        private long row;

        Collector(List<Line> records) {
            this.records = records;
        }

        @Override
        public void begin(long startLine, long startRow) {
            line = startLine;
            row = startRow;
            cells.clear();
        }

        @Override
        public void cell(int column, Cell cell) {
            if (column != cells.size()) {
                throw new AssertionError("columns come in order");
            }
            String text = cell.text();
            if (cell.isPlain() && !isPlain(text)) {
                throw new AssertionError("a cell is taken for plain that is not");
            }
            cells.add(text);
        }

        @Override
        public @Nullable String end(int count, boolean blank) {
            if (count != cells.size()) {
                throw new AssertionError("the count is that of the cells");
            }
            records.add(new Line(line, row, List.copyOf(cells), blank));
            return null;
        }
    }
}

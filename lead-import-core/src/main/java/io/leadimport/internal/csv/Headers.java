package io.leadimport.internal.csv;

import io.leadimport.csv.CsvLimits;
import io.leadimport.csv.Header;
import io.leadimport.csv.SourceFailedException;
import io.leadimport.internal.text.Cell;
import io.leadimport.internal.text.FormulaGuard;
import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The header of a file in each plausible dialect, or the reason why the file cannot be read. Immutable.
 *
 * @param candidates one header per dialect, the comma first; empty if there is a problem
 * @param problem why a dialect has no candidate; empty if all have one
 */
public record Headers(List<Header> candidates, Optional<Problem> problem) {
    /** The maximum length of a column name in UTF-16 units, since comparing long names takes long. */
    private static final int MAX_NAME_LENGTH = 200;

    private static final String DELIMITERS = ",;\t|";

    private static final List<Dialect> PLAUSIBLE =
            DELIMITERS.chars().mapToObj(c -> new Dialect((char) c)).toList();
    private static final Pattern SEPARATOR_LINE =
            Pattern.compile("(?i)\"?sep=([,;\t|])\"?(?:[\r\n].*)?", Pattern.DOTALL);
    private static final int SEPARATOR_LINE_LENGTH = 8;

    public Headers {
        candidates = List.copyOf(candidates);
    }

    /**
     * Reads the header in each dialect.
     *
     * @param content the file
     * @param headerRow the row of the header, as a spreadsheet numbers it, from 1; 0 for the first row that is not blank
     * @param limits the limits of the file
     * @return candidates or a problem
     * @throws SourceFailedException if the bytes cannot be read
     */
    public static Headers of(CsvContent content, int headerRow, CsvLimits limits) {
        if (content.size().orElse(0) > limits.maxBytes()) {
            Problem tooLarge = Problem.ofFile(ProblemCode.FILE_TOO_LARGE, 0, Map.of("max", limits.maxBytes()));
            return new Headers(List.of(), Optional.of(tooLarge));
        }
        Optional<Problem> unreadable = unreadable(content);
        if (unreadable.isPresent()) {
            return new Headers(List.of(), unreadable);
        }
        List<Header> candidates = new ArrayList<>();
        Problem problem = null;
        for (Dialect dialect : plausible(content)) {
            try (RecordReader<Header> reader =
                    RecordReader.openForPreview(content, dialect, limits, new FirstRecord(dialect, headerRow))) {
                Header header = reader.next();
                if (header != null) {
                    candidates.add(header);
                } else if (problem == null || hasTooManyColumns(reader)) {
                    problem = reader.problem().orElseGet(() -> noHeader(headerRow));
                }
            }
        }
        return new Headers(candidates, Optional.ofNullable(problem));
    }

    private static Problem noHeader(int declaredRow) {
        return declaredRow == 0
                ? Problem.ofFile(ProblemCode.FILE_EMPTY, 0, Map.of())
                : Problem.ofFile(ProblemCode.FILE_PROFILE, 0, Map.of("reason", "header-row", "row", declaredRow));
    }

    /**
     * Too many columns mean that the dialect is the right one: in the other dialects, the same line is one long cell.
     */
    private static boolean hasTooManyColumns(RecordReader<Header> reader) {
        return reader.problem()
                .filter(problem -> problem.code() == ProblemCode.CSV_TOO_MANY_COLUMNS)
                .isPresent();
    }

    /** Returns the plausible dialects. A first line such as {@code sep=;} determines the delimiter. */
    private static List<Dialect> plausible(CsvContent content) {
        try (Reader reader = content.reader(content.stream())) {
            char[] start = new char[2 * SEPARATOR_LINE_LENGTH];
            int length = 0;
            for (int read = 0; read >= 0 && length < SEPARATOR_LINE_LENGTH; length += Math.max(0, read)) {
                read = reader.read(start, length, start.length - length);
            }
            Matcher line = SEPARATOR_LINE.matcher(new String(start, 0, length));
            return line.matches() ? List.of(new Dialect(line.group(1).charAt(0), true)) : PLAUSIBLE;
        } catch (FileProblemException e) {
            // this problem is reported when the records are read
            return PLAUSIBLE;
        } catch (IOException e) {
            throw Rethrown.of(e);
        }
    }

    /**
     * Returns a problem if the first bytes are those of another kind of file, or of UTF-16 or UTF-32 without a
     * declaration or byte order mark.
     */
    private static Optional<Problem> unreadable(CsvContent content) {
        byte[] head = content.head(FileKind.HEAD);
        Optional<FileKind> kind = FileKind.of(head);
        if (kind.isPresent()) {
            return Optional.of(
                    Problem.ofFile(ProblemCode.FILE_NOT_CSV, 0, kind.get().arguments()));
        }
        boolean named = content.isDeclared() || Bom.of(head) != Bom.NONE;
        return named || !Utf16Detector.looksLikeUtf16(head)
                ? Optional.empty()
                : Optional.of(Problem.ofFile(ProblemCode.FILE_ENCODING, 0, Map.of("reason", "unmarked")));
    }

    /** Returns the first record that is not blank, or that of a declared row. */
    private static final class FirstRecord implements RecordHandler<Header> {
        private final Dialect dialect;
        private final int declaredRow;
        private final List<String> cells = new ArrayList<>();
        private long line;
        private long row;
        private boolean empty;

        FirstRecord(Dialect dialect, int declaredRow) {
            this.dialect = dialect;
            this.declaredRow = declaredRow;
        }

        @Override
        public void begin(long startLine, long startRow) {
            line = startLine;
            row = startRow;
            empty = true;
            cells.clear();
        }

        @Override
        public void cell(int column, Cell cell) {
            if (row < declaredRow) {
                return;
            }
            if (cell.length() > MAX_NAME_LENGTH && !cell.isBlank() && isTooLong(cell.text())) {
                Map<String, Object> arguments = Map.of("reason", "header", "max", MAX_NAME_LENGTH);
                throw new FileProblemException(Problem.ofFile(ProblemCode.CSV_CELL_TOO_LONG, line, arguments));
            }
            cells.add(cell.text());
            empty = empty && cell.chars().allMatch(c -> c <= ' ' || DELIMITERS.indexOf(c) >= 0);
        }

        private static boolean isTooLong(String name) {
            return FormulaGuard.unguarded(name).length() > MAX_NAME_LENGTH;
        }

        @Override
        public @Nullable Header end(int count, boolean blank) {
            // a record of delimiters only, such as a row of empty cells above the header, is blank in every dialect
            return blank || empty || row < declaredRow
                    ? null
                    : new Header(dialect.delimiter(), dialect.separatorLine(), line, row, cells);
        }
    }
}

package io.leadimport.report;

import io.leadimport.check.FileCheck;
import io.leadimport.check.RowSink;
import io.leadimport.column.Columns;
import io.leadimport.csv.Cell;
import io.leadimport.csv.RecordHandler;
import io.leadimport.csv.SpreadsheetWriter;
import io.leadimport.form.ColumnNames;
import io.leadimport.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a file back as CSV: the same columns and rows in the same order, and one last column with what is wrong with each
 * row. Corrected, it can be imported as it is. It checks the file anew, row by row, so that memory does not grow with it.
 * Not thread-safe.
 */
public final class ErrorFile implements RecordHandler<Problem>, RowSink {
    private static final String SEPARATOR = " | ";
    /** Spreadsheets cut a cell at 32,767 characters. */
    private static final int MAX_LENGTH = 30_000;

    private static final Comparator<Problem> ERRORS_FIRST = Comparator.comparing(Problem::severity);

    private final SpreadsheetWriter out;
    private final Locale locale;
    private final ErrorRows rows;
    private final FileCheck check;
    private final Columns columns;
    private final long headerRow;
    private final List<Problem> known;
    private final List<String> cells = new ArrayList<>();
    private List<Problem> ofRow = List.of();
    private long row;
    private boolean first = true;

    /**
     * Begins an error file.
     *
     * @param out where to
     * @param locale the language of the messages
     * @param rows which rows it has
     * @param columns what the file's columns are for
     * @param headerRow the row of the header, from 1
     * @param known the errors that the check of a row does not find: those of the file as a whole, to be said in its first
     *     row, and the refusals of the host
     * @param check makes the check that this file's rows go through, which reports to the sink it is given; every id of the
     *     file is looked up already
     */
    public ErrorFile(
            SpreadsheetWriter out,
            Locale locale,
            ErrorRows rows,
            Columns columns,
            long headerRow,
            List<Problem> known,
            Function<RowSink, FileCheck> check) {
        this.out = out;
        this.locale = locale;
        this.rows = rows;
        this.columns = columns;
        this.headerRow = headerRow;
        this.known = List.copyOf(known);
        this.check = check.apply(this);
    }

    @Override
    public void begin(long line, long startRow) {
        row = startRow;
        cells.clear();
        ofRow = List.of();
        check.begin(line, startRow);
    }

    @Override
    public void cell(int column, Cell cell) {
        check.cell(column, cell);
        if (columns.target(column) != Columns.PROBLEMS) {
            cells.add(cell.whole().text());
        }
    }

    @Override
    public @Nullable Problem end(int count, boolean blank) {
        Problem fatal = check.end(count, blank);
        if (row == headerRow) {
            writeRow(ColumnNames.PROBLEMS);
        } else if (row > headerRow) {
            String said = problems().sorted(ERRORS_FIRST).map(this::said).collect(Collectors.joining(SEPARATOR));
            if (rows == ErrorRows.ALL || !said.isEmpty()) {
                writeRow(cut(said));
            }
            first = false;
        } else if (rows == ErrorRows.ALL) {
            // blank, and it keeps the others in their places
            out.write(List.of());
        }
        return fatal;
    }

    private static String cut(String said) {
        if (said.length() <= MAX_LENGTH) {
            return said;
        }
        int end = Character.isHighSurrogate(said.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
        return said.substring(0, end) + "\u2026";
    }

    /** The known problems of the row, or of the file if it is the first row, and those that the check finds. */
    private Stream<Problem> problems() {
        Stream<Problem> told = known.stream().filter(problem -> problem.row() == row || first && problem.row() == 0);
        return Stream.concat(told, ofRow.stream());
    }

    private String said(Problem problem) {
        return problem.message(locale);
    }

    /**
     * A short row is filled up, and what a long row has too much follows the problems, so that these stand in their column.
     */
    private void writeRow(String problems) {
        while (cells.size() < width()) {
            cells.add("");
        }
        cells.add(width(), problems);
        out.write(cells);
    }

    private int width() {
        int all = columns.headers().size();
        return all - columns.count(Columns.PROBLEMS, all);
    }

    @Override
    public void row(List<Problem> problems) {
        ofRow = List.copyOf(problems);
    }

    @Override
    public void blankRow() {
        ofRow = List.of();
    }
}

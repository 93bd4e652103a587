package io.leadimport.internal.row;

import io.leadimport.internal.column.ColumnMatch;
import io.leadimport.internal.column.Columns;
import io.leadimport.internal.csv.RecordHandler;
import io.leadimport.internal.csv.SpreadsheetWriter;
import io.leadimport.internal.text.Cell;
import io.leadimport.internal.text.ColumnNames;
import io.leadimport.internal.text.Truncation;
import io.leadimport.problem.LibraryText;
import io.leadimport.problem.Problem;
import io.leadimport.report.ErrorRows;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a file back as CSV: the same columns and rows in the same order, and one column with what is wrong with each row,
 * the last one unless the file has it elsewhere. Corrected, it can be imported as it is. It checks the file anew, row by row,
 * so that memory does not grow with it. Not thread-safe.
 *
 * <p>It is at most ten times as large as the file, or 200 kB where that is more: what it says takes at most five times
 * the bytes of the file, or 100 kB where that is more, and its cells as they stand take less than five times. The
 * first row for which there is no room says so, and later rows with problems hold an ellipsis at most.
 */
public final class ErrorFile implements RecordHandler<Problem>, RowSink {
    private static final String SEPARATOR = " | ";
    /** Spreadsheets cut a cell at 32,767 characters. */
    private static final int MAX_LENGTH = 30_000;

    /** More rows than a rule looks at together: blank ones may stand between them. */
    private static final int MAX_WAITING = 2_000;

    private static final int MAX_WAITING_CHARACTERS = 1_000_000;
    /** What a text takes beside its characters, in those. */
    private static final int CELL = 50;

    /** How many times the bytes of the file problems may take. */
    private static final int SHARE = 5;
    /** More bytes than the problems of one row take. */
    private static final int LEAST_ROOM = 100_000;

    private static final LibraryText NO_ROOM = LibraryText.of("no-room");
    private static final String ELLIPSIS = "\u2026";

    private static final Comparator<Problem> ERRORS_FIRST = Comparator.comparing(Problem::severity);

    private final SpreadsheetWriter out;
    private final Locale locale;
    private final ErrorRows rows;
    private final FileCheck check;
    private final Columns columns;
    /** How many columns there are beside those of problems. */
    private final int width;
    /** Where the file has them, so that every column that is told by its place stands there; else behind all others. */
    private final int placeOfProblems;

    private final long headerRow;
    private final Map<Long, List<Problem>> known;
    private final Deque<WaitingRow> waiting = new ArrayDeque<>();
    /** Those of the waiting rows of which nothing is known yet. */
    private final Deque<WaitingRow> undecided = new ArrayDeque<>();

    private WaitingRow current = new WaitingRow(0, false);
    private int waitingCharacters;
    /** How many bytes problems may still take. */
    private long room;

    private boolean first = true;

    /** A row that was read, and what is wrong with it once that is known: a host's rule looks at blocks of rows. */
    private static final class WaitingRow {
        private final long row;
        private final boolean first;
        private final List<String> cells = new ArrayList<>();
        private @Nullable List<Problem> problems;

        WaitingRow(long row, boolean first) {
            this.row = row;
            this.first = first;
        }
    }

    /**
     * Begins an error file.
     *
     * @param out where to
     * @param locale the language of the messages
     * @param rows which rows it has
     * @param match the file's header and what its columns are for
     * @param size how many bytes the file has
     * @param known the errors that the check of a row does not find: those of the file as a whole, to be said in its first
     *     row, and the refusals of the host
     * @param check makes the check that this file's rows go through, which reports to the sink it is given; every id of the
     *     file is looked up already
     */
    public ErrorFile(
            SpreadsheetWriter out,
            Locale locale,
            ErrorRows rows,
            ColumnMatch match,
            long size,
            List<Problem> known,
            Function<RowSink, FileCheck> check) {
        this.out = out;
        this.locale = locale;
        this.rows = rows;
        this.columns = match.columns();
        this.room = Math.max(LEAST_ROOM, SHARE * size);
        int all = columns.headers().size();
        this.width = all - columns.count(Columns.PROBLEMS, all);
        this.placeOfProblems = IntStream.range(0, all)
                .filter(column -> columns.target(column) == Columns.PROBLEMS)
                .findFirst()
                .orElse(width);
        this.headerRow = match.header().row();
        this.known = known.stream().collect(Collectors.groupingBy(Problem::row));
        this.check = check.apply(this);
    }

    @Override
    public void begin(long line, long startRow) {
        current = new WaitingRow(startRow, first);
        first = first && startRow <= headerRow;
        check.begin(line, startRow);
    }

    @Override
    public void cell(int column, Cell cell) {
        check.cell(column, cell);
        if (columns.target(column) != Columns.PROBLEMS) {
            current.cells.add(cell.whole().text());
            waitingCharacters += cell.length() + CELL;
        }
    }

    @Override
    public @Nullable Problem end(int count, boolean blank) {
        if (current.row == headerRow) {
            writeRow(current.cells, ColumnNames.PROBLEMS);
        } else if (current.row > headerRow) {
            waiting.add(current);
            undecided.add(current);
        } else if (rows == ErrorRows.ALL) {
            // blank, and it keeps the others in their places
            out.write(List.of());
        }
        Problem fatal = check.end(count, blank);
        if (waiting.size() >= MAX_WAITING || waitingCharacters >= MAX_WAITING_CHARACTERS) {
            check.finish();
        }
        writeDecided();
        return fatal;
    }

    /** Writes the rows that still wait; to be called at the end of the file. */
    public void finish() {
        check.finish();
        writeDecided();
    }

    private void writeDecided() {
        WaitingRow next = waiting.peek();
        while (next != null && next.problems != null) {
            write(next, next.problems);
            waiting.remove();
            next = waiting.peek();
        }
        waitingCharacters = waiting.isEmpty() ? 0 : waitingCharacters;
    }

    private void write(WaitingRow row, List<Problem> found) {
        List<Problem> problems =
                problems(row, found).distinct().sorted(ERRORS_FIRST).toList();
        if (rows == ErrorRows.ALL || !problems.isEmpty()) {
            writeRow(row.cells, problems.isEmpty() ? "" : said(problems, Math.max(0, width - row.cells.size())));
        }
    }

    /** What is said of a row that so many cells are missing of; an ellipsis where there is no room, and then nothing fills it up. */
    private String said(List<Problem> problems, int missing) {
        if (room < 0) {
            return ELLIPSIS;
        }
        String said = cut(problems.stream().map(this::said).collect(Collectors.joining(SEPARATOR)));
        room -= bytes(said) + missing;
        return room < 0 ? NO_ROOM.in(locale) : said;
    }

    /** How many bytes a text takes at most in a cell, in which some characters stand twice or behind an apostrophe. */
    private static long bytes(String text) {
        return text.chars()
                        .map(c -> c < 0x80 ? "\",;\t|".indexOf(c) < 0 ? 1 : 2 : 3)
                        .sum()
                + 4L;
    }

    private static String cut(String said) {
        return said.length() <= MAX_LENGTH ? said : Truncation.of(said, MAX_LENGTH) + ELLIPSIS;
    }

    /** The known problems of the row, and of the file if it is the first row, and those that the check finds. */
    private Stream<Problem> problems(WaitingRow row, List<Problem> found) {
        List<Problem> ofFile = row.first ? known.getOrDefault(0L, List.of()) : List.of();
        List<Problem> ofRow = known.getOrDefault(row.row, List.of());
        return Stream.of(ofFile, ofRow, found).flatMap(List::stream);
    }

    private String said(Problem problem) {
        return problem.message(locale);
    }

    /**
     * A short row of which something is said is filled up, and what a long row has too much follows the problems, so that these
     * stand in their column.
     */
    private void writeRow(List<String> cells, String problems) {
        boolean fillsUp = !problems.isEmpty() && !problems.equals(ELLIPSIS);
        while (fillsUp && cells.size() < width) {
            cells.add("");
        }
        if (cells.size() >= placeOfProblems) {
            cells.add(placeOfProblems, problems);
        }
        out.write(cells);
    }

    @Override
    public void row(List<Problem> problems) {
        undecided.remove().problems = List.copyOf(problems);
    }

    @Override
    public void blankRow() {
        // the row that was read last, though others may wait
        undecided.removeLast().problems = List.of();
    }
}

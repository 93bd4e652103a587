package io.leadimport.internal.row;

import io.leadimport.internal.column.ColumnMatch;
import io.leadimport.internal.column.Columns;
import io.leadimport.internal.column.FixedRole;
import io.leadimport.internal.csv.RecordHandler;
import io.leadimport.internal.csv.SpreadsheetWriter;
import io.leadimport.internal.text.Cell;
import io.leadimport.internal.text.ColumnNames;
import io.leadimport.internal.text.Truncation;
import io.leadimport.internal.type.LibraryText;
import io.leadimport.problem.Problem;
import io.leadimport.report.ErrorRows;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a file back as CSV: the same columns and rows in the same order, and one column with what is wrong with each row. That
 * column is the last one unless the file already has it elsewhere. The corrected file can be imported as it is. Problems are
 * not kept: a {@link FileCheck} that reports to this checks the file again, row by row, so that memory does not grow with the
 * file. Not thread-safe.
 *
 * <p>An error file is at most ten times as large as the file, or 200 kB if that is more. Its messages take at most five times
 * the bytes of the file, or 100 kB if that is more, and the copied cells take less than five times. The first row for which
 * there is no room says so. Later rows with problems hold an ellipsis at most.
 */
public final class ErrorFile implements RowSink {
    private static final String SEPARATOR = " | ";
    /** Spreadsheets cut a cell at 32,767 characters. */
    private static final int MAX_LENGTH = 30_000;

    /** More rows than a rule sees together: blank ones may stand between them. */
    private static final int MAX_WAITING = 2_000;

    private static final int MAX_WAITING_CHARACTERS = 1_000_000;
    /** Estimated memory of a text beyond its characters, in characters. */
    private static final int OVERHEAD = 50;

    /** How many times the bytes of the file messages may take. */
    private static final int SHARE = 5;
    /** More bytes than the problems of one row take. */
    private static final int LEAST_ROOM = 100_000;

    private static final LibraryText NO_ROOM = LibraryText.of("no-room");
    private static final String ELLIPSIS = "\u2026";

    private static final Comparator<Problem> ERRORS_FIRST = Comparator.comparing(Problem::severity);

    private final SpreadsheetWriter out;
    private final Locale locale;
    private final ErrorRows rows;
    private final Columns columns;
    /** The number of columns without those of problems. */
    private final int width;
    /** Where the file has the first column of problems, so that all columns keep their places; else behind all others. */
    private final int placeOfProblems;

    private final long headerRow;
    private final Map<Long, List<Problem>> known;
    private final Deque<WaitingRow> waiting = new ArrayDeque<>();
    /** The waiting rows that have no verdict yet. */
    private final Deque<WaitingRow> undecided = new ArrayDeque<>();

    private WaitingRow current = new WaitingRow(0, false);
    private int waitingCharacters;
    /** How many bytes messages may still take. */
    private long room;

    private boolean first = true;

    /** A row that was read, and its problems once they are known: ids are looked up, and a rule is asked, for many rows at once. */
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
     * @param match the file's header and the roles of its columns
     * @param size how many bytes the file has
     * @param known the problems that a check of the rows does not find again: those of the file as a whole, which the first row
     *     says, and the refusals of the host
     */
    public ErrorFile(
            SpreadsheetWriter out, Locale locale, ErrorRows rows, ColumnMatch match, long size, List<Problem> known) {
        this.out = out;
        this.locale = locale;
        this.rows = rows;
        this.columns = match.columns();
        this.room = Math.max(LEAST_ROOM, SHARE * size);
        int all = columns.headers().size();
        this.width = all - columns.count(FixedRole.PROBLEMS, all);
        int place = columns.roles().indexOf(FixedRole.PROBLEMS);
        this.placeOfProblems = place < 0 ? width : place;
        this.headerRow = match.header().row();
        this.known = known.stream().collect(Collectors.groupingBy(Problem::row));
    }

    /**
     * The handler that copies the records of the file while they are checked.
     *
     * @param check the check of the file; it reports to this, and all ids are looked up already
     * @return the handler of the file's records
     */
    public RecordHandler<Problem> copying(FileCheck check) {
        return new RecordHandler<>() {
            @Override
            public void begin(long line, long row) {
                current = new WaitingRow(row, first);
                first = first && row <= headerRow;
                check.begin(line, row);
            }

            @Override
            public void cell(int column, Cell cell) {
                check.cell(column, cell);
                copy(column, cell);
            }

            @Override
            public @Nullable Problem end(int cells, boolean blank) {
                endCopy();
                Problem fatal = check.end(cells, blank);
                if (waiting.size() >= MAX_WAITING || waitingCharacters >= MAX_WAITING_CHARACTERS) {
                    check.finish();
                }
                writeDecided();
                return fatal;
            }
        };
    }

    private void copy(int column, Cell cell) {
        if (columns.role(column) != FixedRole.PROBLEMS) {
            current.cells.add(cell.whole().text());
            waitingCharacters += cell.length() + OVERHEAD;
        }
    }

    private void endCopy() {
        if (current.row == headerRow) {
            writeRow(current.cells, ColumnNames.PROBLEMS);
        } else if (current.row > headerRow) {
            waiting.add(current);
            undecided.add(current);
        } else if (rows == ErrorRows.ALL) {
            // blank, and it keeps the others in their places
            out.write(List.of());
        }
    }

    /** Writes the rows whose problems are known, up to the first whose problems are not. */
    public void writeDecided() {
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

    /** The messages of a row that has fewer cells than the header; an ellipsis if there is no room for them. */
    private String said(List<Problem> problems, int missing) {
        if (room < 0) {
            return ELLIPSIS;
        }
        String said = cut(problems.stream().map(this::said).collect(Collectors.joining(SEPARATOR)));
        room -= bytes(said) + missing;
        return room < 0 ? NO_ROOM.in(locale) : said;
    }

    /** How many bytes a text takes at most in a cell: some characters are doubled, and an apostrophe may precede it. */
    private static long bytes(String text) {
        return text.chars()
                        .map(c -> c < 0x80 ? "\",;\t|".indexOf(c) < 0 ? 1 : 2 : 3)
                        .sum()
                + 4L;
    }

    private static String cut(String said) {
        return said.length() <= MAX_LENGTH ? said : Truncation.of(said, MAX_LENGTH) + ELLIPSIS;
    }

    /** The known problems of the row, those of the file if it is the first row, and those that the check finds. */
    private Stream<Problem> problems(WaitingRow row, List<Problem> found) {
        List<Problem> ofFile = row.first ? known.getOrDefault(0L, List.of()) : List.of();
        List<Problem> ofRow = known.getOrDefault(row.row, List.of());
        return Stream.of(ofFile, ofRow, found).flatMap(List::stream);
    }

    private String said(Problem problem) {
        return problem.message(locale);
    }

    /**
     * Writes a row so that its problems stand in their column: a short row with problems is filled up, and surplus cells follow
     * the problems.
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
        // the row that was read last: a blank row does not wait for the rows before it
        undecided.removeLast().problems = List.of();
    }
}

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
 * Writes a file back as CSV: the same columns and rows in the same order, and one column with the problems of each row.
 * That column is the last one unless the file already has it elsewhere. The corrected file can be imported without
 * further changes. Problems are not kept in memory: a {@link FileCheck} that reports to this sink checks the file
 * again, so that memory does not grow with the file. Not thread-safe.
 *
 * <p>An error file is at most ten times as large as the file, or 200 kB if that is more. Its messages take at most five
 * times the bytes of the file, or 100 kB if that is more, and the copied cells take less than five times. The first row
 * without room for its messages says so. Later rows with problems hold an ellipsis at most.
 */
public final class ErrorFile implements RowSink {
    private static final String SEPARATOR = " | ";
    /** The maximum length of a row's messages; spreadsheets cut a cell at 32,767 characters. */
    private static final int MAX_LENGTH = 30_000;

    /**
     * The maximum number of waiting rows. It is greater than the number of rows that a rule sees together, because
     * blank rows may stand between them.
     */
    private static final int MAX_WAITING = 2_000;

    private static final int MAX_WAITING_CHARACTERS = 1_000_000;
    /** Estimated memory of a text beyond its characters, in characters. */
    private static final int OVERHEAD = 50;

    /** The messages may take this many times the bytes of the file. */
    private static final int SHARE = 5;
    /** The minimum room for messages in bytes, more than the problems of one row take. */
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
    /**
     * The position of the column of problems: that of the file's first column of problems, so that all columns keep
     * their places; otherwise after all others.
     */
    private final int placeOfProblems;

    private final long headerRow;
    private final Map<Long, List<Problem>> known;
    private final Deque<WaitingRow> waiting = new ArrayDeque<>();
    /** The waiting rows that have no verdict yet. */
    private final Deque<WaitingRow> undecided = new ArrayDeque<>();

    private WaitingRow current = new WaitingRow(0, false);
    private int waitingCharacters;
    /** The number of bytes left for messages. */
    private long room;

    private boolean first = true;

    /**
     * A row that was read. Its problems are known later, because ids are looked up, and a rule is asked, for many rows
     * at once.
     */
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
     * Creates an error file.
     *
     * @param out the writer of the file
     * @param locale the language of the messages
     * @param rows the rows to write
     * @param match the file's header and the roles of its columns
     * @param size the size of the file in bytes
     * @param known the problems that checking the rows again does not find: problems of the file as a whole, which are
     *     written into the first row, and refusals of the host
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
     * Returns a handler that copies the records of the file while they are checked.
     *
     * @param check the check of the file, which must report to this sink; all ids are already looked up
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
            // a blank row above the header keeps the other rows in their places
            out.write(List.of());
        }
    }

    /** Writes the waiting rows up to the first one whose problems are not known yet. */
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

    /** The messages of a row that lacks some cells of the header; an ellipsis if there is no room for the messages. */
    private String said(List<Problem> problems, int missing) {
        if (room < 0) {
            return ELLIPSIS;
        }
        String said = cut(problems.stream().map(this::said).collect(Collectors.joining(SEPARATOR)));
        room -= bytes(said) + missing;
        return room < 0 ? NO_ROOM.in(locale) : said;
    }

    /**
     * The maximum number of bytes that a text takes in a cell: some characters are doubled, and an apostrophe may
     * precede it.
     */
    private static long bytes(String text) {
        return text.chars()
                        .map(c -> c < 0x80 ? "\",;\t|".indexOf(c) < 0 ? 1 : 2 : 3)
                        .sum()
                + 4L;
    }

    private static String cut(String said) {
        return said.length() <= MAX_LENGTH ? said : Truncation.of(said, MAX_LENGTH) + ELLIPSIS;
    }

    /**
     * The problems of the file if this is the first row, the known problems of the row, and those that the check found.
     */
    private Stream<Problem> problems(WaitingRow row, List<Problem> found) {
        List<Problem> ofFile = row.first ? known.getOrDefault(0L, List.of()) : List.of();
        List<Problem> ofRow = known.getOrDefault(row.row, List.of());
        return Stream.of(ofFile, ofRow, found).flatMap(List::stream);
    }

    private String said(Problem problem) {
        return problem.message(locale);
    }

    /**
     * Writes a row with the problems in their column. A short row with problems is filled up with empty cells; surplus
     * cells follow the problems.
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
        // this is the row that was read last, since a blank row does not wait for the rows before it
        undecided.removeLast().problems = List.of();
    }
}

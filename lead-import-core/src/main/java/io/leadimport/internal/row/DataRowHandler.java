package io.leadimport.internal.row;

import io.leadimport.csv.SourceChangedException;
import io.leadimport.internal.column.ColumnMatch;
import io.leadimport.internal.column.Columns;
import io.leadimport.internal.csv.RecordHandler;
import io.leadimport.internal.text.Cell;
import io.leadimport.internal.text.FormulaGuard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every pass over a file has in common: it begins below the header, knows what each column is for, and takes off the
 * apostrophe that our error file puts before cells a spreadsheet would run as a formula. Not thread-safe.
 *
 * @param <T> what a record becomes
 */
public abstract class DataRowHandler<T> implements RecordHandler<T> {
    private final long headerRow;
    private final long headerLine;
    private final List<String> headers;
    private final boolean guarded;
    private final Columns columns;
    private long line;
    private long row;
    private boolean blank;

    /**
     * A pass over a file.
     *
     * @param match the file's header and what its columns are for
     */
    protected DataRowHandler(ColumnMatch match) {
        this.headerRow = match.header().row();
        this.headerLine = match.header().line();
        this.headers = match.header().cells();
        this.columns = match.columns();
        this.guarded = columns.comesFromErrorFile();
    }

    @Override
    public final void begin(long startLine, long startRow) {
        line = startLine;
        row = startRow;
        blank = true;
        beginRow();
    }

    @Override
    public final void cell(int column, Cell cell) {
        if (guarded) {
            FormulaGuard.unguard(cell);
        }
        if (row <= headerRow) {
            requireHeader(column, cell);
            return;
        }
        int target = columns.target(column);
        blank = blank && (target == Columns.PROBLEMS || cell.isBlank());
        cellOf(column, target, cell);
    }

    @Override
    public final @Nullable T end(int cells, boolean blankRecord) {
        if (row == headerRow && cells != headers.size()) {
            throw new SourceChangedException();
        }
        return row > headerRow ? endRow(cells, blank) : null;
    }

    /** The rows are read in another pass than the header was: the file may have been replaced in between. */
    private void requireHeader(int column, Cell cell) {
        if (row == headerRow
                && (column >= headers.size() || !headers.get(column).contentEquals(cell))) {
            throw new SourceChangedException();
        }
    }

    /** A row begins. */
    protected abstract void beginRow();

    /**
     * A cell of the row.
     *
     * @param column its position, from 0
     * @param target what its column is for, see {@link Columns}
     * @param cell its text, valid during the call only
     */
    protected abstract void cellOf(int column, int target, Cell cell);

    /**
     * The row ends.
     *
     * @param cells how many cells it has
     * @param blankRow whether there is nothing in it but white space, and problems that an error file of ours reported
     * @return what the record becomes, or null to go on reading
     */
    protected abstract @Nullable T endRow(int cells, boolean blankRow);

    /** {@return the physical line where the row starts, from 1} */
    protected final long line() {
        return line;
    }

    /** {@return the physical line where the header starts, from 1} */
    protected final long headerLine() {
        return headerLine;
    }

    /** {@return the row as a spreadsheet numbers it} */
    protected final long row() {
        return row;
    }

    /** {@return what the columns are for} */
    protected final Columns columns() {
        return columns;
    }
}

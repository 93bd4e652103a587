package io.leadimport.internal.row;

import io.leadimport.csv.SourceChangedException;
import io.leadimport.internal.column.ColumnMatch;
import io.leadimport.internal.column.ColumnRole;
import io.leadimport.internal.column.Columns;
import io.leadimport.internal.column.FixedRole;
import io.leadimport.internal.csv.RecordHandler;
import io.leadimport.internal.text.Cell;
import io.leadimport.internal.text.FormulaGuard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows below the header of a file, each cell with the role of its column. From the cells of an error file it removes
 * the apostrophe that keeps spreadsheets from running a cell as a formula. Not thread-safe.
 *
 * @param <T> what a record becomes
 */
public abstract class DataRowHandler<T> implements RecordHandler<T> {
    private final long headerRow;
    private final List<String> headers;
    private final boolean guarded;
    private final Columns columns;
    private final ColumnRole[] roles;
    private long line;
    private long row;
    private boolean blank;

    /**
     * A pass over a file.
     *
     * @param match the file's header and the roles of its columns
     */
    protected DataRowHandler(ColumnMatch match) {
        this.headerRow = match.header().row();
        this.headers = match.header().cells();
        this.columns = match.columns();
        this.roles = columns.roles().toArray(ColumnRole[]::new);
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
        ColumnRole role = column < roles.length ? roles[column] : FixedRole.NONE;
        blank = blank && (role == FixedRole.PROBLEMS || cell.isBlank());
        cellOf(role, cell);
    }

    @Override
    public final @Nullable T end(int cells, boolean blankRecord) {
        if (row == headerRow && cells != headers.size()) {
            throw new SourceChangedException();
        }
        return row > headerRow ? endRow(cells, blank) : null;
    }

    /** The header was read in an earlier pass: the file may have been replaced since. */
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
     * @param role what its column is for
     * @param cell its text, valid during the call only
     */
    protected abstract void cellOf(ColumnRole role, Cell cell);

    /**
     * The row ends.
     *
     * @param cells how many cells it has
     * @param blankRow whether it has only white space, and problems that an error file reported
     * @return what the record becomes, or null to go on reading
     */
    protected abstract @Nullable T endRow(int cells, boolean blankRow);

    /** {@return the physical line where the row starts, from 1} */
    protected final long line() {
        return line;
    }

    /** {@return the row as a spreadsheet numbers it} */
    protected final long row() {
        return row;
    }

    /** {@return the roles of the columns} */
    protected final Columns columns() {
        return columns;
    }
}

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
 * Reads the rows below the header of a file and passes each cell on with the role of its column. If the file is an
 * error file, removes the apostrophes that keep spreadsheets from running cells as formulas. Not thread-safe.
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
     * Creates the handler for one pass over a file.
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

    /** Requires the header of the earlier pass, because the file may have been replaced since then. */
    private void requireHeader(int column, Cell cell) {
        if (row == headerRow
                && (column >= headers.size() || !headers.get(column).contentEquals(cell))) {
            throw new SourceChangedException();
        }
    }

    /** Called at the beginning of a row. */
    protected abstract void beginRow();

    /**
     * Called for each cell of the row.
     *
     * @param role the role of its column
     * @param cell its text, valid during the call only
     */
    protected abstract void cellOf(ColumnRole role, Cell cell);

    /**
     * Called at the end of the row.
     *
     * @param cells how many cells it has
     * @param blankRow true if all cells are blank, except those of problems that an error file reported
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

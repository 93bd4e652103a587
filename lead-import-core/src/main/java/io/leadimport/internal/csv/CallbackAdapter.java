package io.leadimport.internal.csv;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import io.leadimport.csv.CsvLimits;
import io.leadimport.internal.text.Cell;
import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import io.leadimport.problem.Severity;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Passes FastCSV's callbacks on to a {@link RecordHandler}. Counts rows, enforces the limits (FastCSV enforces its
 * limits only in its own handlers), and refuses a quote inside an unquoted cell, which FastCSV accepts. This class is
 * hot: it runs for every cell.
 */
final class CallbackAdapter<T> extends CsvCallbackHandler<T> {
    private static final int PROGRESS_ROWS = 1024;

    private final RecordHandler<T> handler;
    private final CsvLimits limits;
    private final LongConsumer progress;
    private final Cell cell = new Cell();
    private long rows;
    private long rowsBelowHeader;
    private boolean headerSeen;
    private long line;
    private int cells;
    private long length;
    private boolean blank;
    private boolean skipping;
    private @Nullable Throwable failure;

    CallbackAdapter(RecordHandler<T> handler, Dialect dialect, CsvLimits limits, LongConsumer progress) {
        this.handler = handler;
        this.skipping = dialect.separatorLine();
        this.limits = limits;
        this.progress = progress;
    }

    @Override
    protected void beginRecord(long startingLineNumber) {
        line = startingLineNumber;
        cells = 0;
        length = 0;
        blank = true;
        if (skipping) {
            return;
        }
        try {
            handler.begin(line, rows + 1);
        } catch (Throwable e) {
            throw kept(e);
        }
    }

    @Override
    protected void addField(char[] buffer, int offset, int units, boolean quoted) {
        if (skipping) {
            return;
        }
        if (units > limits.maxCellLength()) {
            throw stop(ProblemCode.CSV_CELL_TOO_LONG, "max", limits.maxCellLength());
        }
        if (cells >= limits.maxColumns()) {
            throw stop(ProblemCode.CSV_TOO_MANY_COLUMNS, "max", limits.maxColumns());
        }
        length += units;
        if (length > limits.maxRecordLength()) {
            throw stop(ProblemCode.CSV_RECORD_TOO_LONG, "max", limits.maxRecordLength());
        }
        cell.view(buffer, offset, units, isPlain(buffer, offset, offset + units));
        if (!quoted && !cell.isPlain() && cell.indexOf('"') >= 0) {
            throw stop(ProblemCode.CSV_MALFORMED_QUOTE, "position", cells + 1);
        }
        blank = blank && cell.isBlank();
        try {
            handler.cell(cells++, cell);
        } catch (Throwable e) {
            throw kept(e);
        }
    }

    /**
     * Returns true if a text is printable ASCII without quotation marks and apostrophes. Most cells are, and later checks skip
     * them.
     */
    private static boolean isPlain(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (c < ' ' || c >= '\u007F' || c == '"' || c == '\'') {
                return false;
            }
        }
        return true;
    }

    private RuntimeException stop(ProblemCode code, String name, Object argument) {
        return kept(new FileProblemException(problem(code, Map.of(name, argument))));
    }

    private RuntimeException kept(Throwable thrown) {
        failure = thrown;
        return Rethrown.of(thrown);
    }

    /** What the handler or this adapter threw, before the parser wrapped it; null if nothing was thrown. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    @Override
    protected @Nullable T buildRecord() {
        if (skipping) {
            skipping = false;
            return null;
        }
        rows++;
        rowsBelowHeader += headerSeen ? 1 : 0;
        headerSeen |= !blank;
        // blank rows above the header are limited too, since an endless stream could consist of them
        if ((headerSeen ? rowsBelowHeader : rows) > limits.maxRows()) {
            throw kept(new FileProblemException(
                    Problem.ofFile(ProblemCode.FILE_ROW_LIMIT, line, Map.of("max", limits.maxRows()))));
        }
        try {
            if (rows % PROGRESS_ROWS == 0) {
                progress.accept(rows);
            }
            return handler.end(cells, blank);
        } catch (Throwable e) {
            throw kept(e);
        }
    }

    /** A problem of the record that is being read. */
    Problem problem(ProblemCode code, Map<String, Object> arguments) {
        return new Problem(code, Severity.ERROR, new Problem.Position(line, rows + 1, null, null), null, arguments);
    }

    long rows() {
        return rows;
    }

    @Override
    protected RecordType getRecordType() {
        return RecordType.DATA;
    }

    @Override
    protected int getFieldCount() {
        return cells;
    }

    @Override
    protected void setEmpty() {
        // a record without cells
    }

    @Override
    protected void setComment(char[] buffer, int offset, int length) {
        throw new IllegalStateException("comments are not read");
    }
}

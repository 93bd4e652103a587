package io.leadimport.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Writes CSV for people's spreadsheets: UTF-8, CRLF, and an apostrophe before every cell that a spreadsheet would run
 * as a formula (as OWASP's page on CSV injection lists them) or that begins with an apostrophe itself. A cell with a
 * delimiter in it, whichever, stands in quotes. A byte order mark, which tells Excel the encoding, is written where the
 * text is not plain ASCII. Not thread-safe.
 */
public final class SpreadsheetWriter implements Closeable {
    private static final String FORMULA_STARTS = "=+-@\t\r\n'\uFF1D\uFF0B\uFF0D\uFF20";
    private static final String DELIMITERS = ",;\t|";

    private final CsvWriter writer;

    /**
     * Begins a file.
     *
     * @param out where to; flushed, not closed, when this is closed
     */
    public SpreadsheetWriter(OutputStream out) {
        this(out, new Dialect(','));
    }

    /**
     * Begins a file in a dialect.
     *
     * @param out where to; flushed, not closed, when this is closed
     * @param dialect the dialect
     */
    public SpreadsheetWriter(OutputStream out, Dialect dialect) {
        writer = CsvWriter.builder()
                .fieldSeparator(dialect.delimiter())
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(new QuotedDelimiters())
                .bufferSize(0)
                .build(new MarkedWriter(out));
    }

    /**
     * LibreOffice splits at commas, semicolons and tabs all at once, so that a delimiter of another file would begin a cell,
     * and a formula, in the middle of a text without quotes.
     */
    private static final class QuotedDelimiters implements QuoteStrategy {
        @Override
        public boolean quoteValue(int lineNo, int fieldIdx, String value) {
            // a zero too: unquoted at the beginning of a file, it makes the first bytes of a picture
            return value.indexOf('\0') >= 0 || DELIMITERS.chars().anyMatch(delimiter -> value.indexOf(delimiter) >= 0);
        }
    }

    /**
     * Writes a record.
     *
     * @param cells the texts of its cells
     * @throws UncheckedIOException if writing fails
     */
    public void write(List<String> cells) {
        writer.writeRecord(cells.stream().map(SpreadsheetWriter::harmless).toList());
    }

    private static String harmless(String cell) {
        return needsGuard(cell, 0) ? "'" + cell : cell;
    }

    private static boolean needsGuard(CharSequence cell, int start) {
        return cell.length() > start && FORMULA_STARTS.indexOf(cell.charAt(start)) >= 0;
    }

    /**
     * Whether a cell begins with an apostrophe as a writer of this class puts it.
     *
     * @param cell the text
     * @return true if {@link #unguard} would take the apostrophe off
     */
    public static boolean isGuarded(CharSequence cell) {
        return cell.length() > 0 && cell.charAt(0) == '\'' && needsGuard(cell, 1);
    }

    /**
     * Takes off the apostrophe that a writer of this class put before a cell; any other apostrophe stays.
     *
     * @param cell a cell of a file that such a writer wrote
     */
    public static void unguard(Cell cell) {
        if (isGuarded(cell)) {
            cell.dropFirst();
        }
    }

    /**
     * As {@link #unguard}, for text that is no cell of a reader.
     *
     * @param cell the text
     * @return the text without the apostrophe of a writer of this class
     */
    public static String unguarded(String cell) {
        Cell view = Cell.of(cell);
        unguard(view);
        return view.text();
    }

    /** Writes what is left. */
    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

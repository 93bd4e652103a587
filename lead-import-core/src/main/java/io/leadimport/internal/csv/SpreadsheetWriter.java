package io.leadimport.internal.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import io.leadimport.csv.Dialect;
import io.leadimport.internal.text.Cell;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Writes CSV for people's spreadsheets: UTF-8, CRLF, and an apostrophe before every text that a spreadsheet would run as a
 * formula (as OWASP's page on CSV injection lists them) or that begins with an apostrophe itself. Such a text begins where a
 * cell begins, and inside a cell after every delimiter and line break: Excel splits at the semicolon only in some languages,
 * and at the comma only in others, and then takes a quote inside a cell for a character. A cell with a delimiter in it,
 * whichever, stands in quotes. A byte order mark, which tells Excel the encoding, is written where the text is not plain
 * ASCII. Not thread-safe.
 */
public final class SpreadsheetWriter implements Closeable {
    private static final String FORMULA_STARTS = "=+-@\t\uFF1D\uFF0B\uFF0D\uFF20";
    private static final String DELIMITERS = ",;\t|";
    private static final String LINE_BREAKS = "\r\n";

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
        if (!cell.isEmpty() && !needsGuard(cell, 0, true) && cell.chars().noneMatch(SpreadsheetWriter::mayEndCell)) {
            return cell;
        }
        StringBuilder harmless = new StringBuilder(cell.length() + 1);
        for (int at = 0; at < cell.length(); at++) {
            boolean guarded = mayBegin(cell, at) && needsGuard(cell, at, at == 0);
            harmless.append(guarded ? "'" : "").append(cell.charAt(at));
        }
        return harmless.toString();
    }

    /** Whether some spreadsheet begins a cell here. */
    private static boolean mayBegin(CharSequence cell, int at) {
        return at == 0 || mayEndCell(cell.charAt(at - 1));
    }

    private static boolean mayEndCell(int c) {
        return DELIMITERS.indexOf(c) >= 0 || LINE_BREAKS.indexOf(c) >= 0;
    }

    /** Quotes before a sign do not count: a spreadsheet takes off two of them that stand where it begins a cell. */
    private static boolean needsGuard(CharSequence cell, int from, boolean first) {
        int at = from;
        while (at < cell.length() && cell.charAt(at) == '"') {
            at++;
        }
        if (at == cell.length()) {
            return false;
        }
        char c = cell.charAt(at);
        return c == '\'' && at == from || FORMULA_STARTS.indexOf(c) >= 0 || first && LINE_BREAKS.indexOf(c) >= 0;
    }

    private static boolean isGuard(CharSequence cell, int at) {
        return cell.charAt(at) == '\'' && mayBegin(cell, at) && needsGuard(cell, at + 1, at == 0);
    }

    /**
     * Whether an apostrophe stands in a cell as a writer of this class puts it.
     *
     * @param cell the text
     * @return true if {@link #unguard} would take an apostrophe off
     */
    public static boolean isGuarded(CharSequence cell) {
        for (int at = 0; at < cell.length(); at++) {
            if (isGuard(cell, at)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Takes off the apostrophes that a writer of this class put into a cell; any other apostrophe stays.
     *
     * @param cell a cell of a file that such a writer wrote
     */
    public static void unguard(Cell cell) {
        if (isGuarded(cell)) {
            char[] text = unguarded(cell.text()).toCharArray();
            cell.view(text, 0, text.length, false);
        }
    }

    /**
     * As {@link #unguard}, for a string.
     *
     * @param cell the text
     * @return the text without the apostrophes of a writer of this class
     */
    public static String unguarded(String cell) {
        StringBuilder text = new StringBuilder(cell.length());
        for (int at = 0; at < cell.length(); at++) {
            if (!isGuard(cell, at)) {
                text.append(cell.charAt(at));
            }
        }
        return text.toString();
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

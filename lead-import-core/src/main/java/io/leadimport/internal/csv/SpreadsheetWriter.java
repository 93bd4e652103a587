package io.leadimport.internal.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import io.leadimport.internal.text.FormulaGuard;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Writes CSV for people's spreadsheets: UTF-8, CRLF, with the apostrophes of {@link FormulaGuard}. A cell that contains any
 * delimiter is quoted. A byte order mark, which tells Excel the encoding, is written if the text is not plain ASCII. Not
 * thread-safe.
 */
public final class SpreadsheetWriter implements Closeable {
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
                .build(new BomWriter(out));
    }

    /**
     * LibreOffice splits at commas, semicolons and tabs all at once, so that a delimiter of another file would begin a cell,
     * and a formula, in the middle of a text without quotes.
     */
    private static final class QuotedDelimiters implements QuoteStrategy {
        @Override
        public boolean quoteValue(int lineNo, int fieldIdx, String value) {
            // a zero too: unquoted at the beginning of a file, it makes the first bytes of a picture
            return value.indexOf('\0') >= 0
                    || FormulaGuard.DELIMITERS.chars().anyMatch(delimiter -> value.indexOf(delimiter) >= 0);
        }
    }

    /**
     * Writes a record.
     *
     * @param cells the texts of its cells
     * @throws UncheckedIOException if writing fails
     */
    public void write(List<String> cells) {
        writer.writeRecord(cells.stream().map(FormulaGuard::guarded).toList());
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

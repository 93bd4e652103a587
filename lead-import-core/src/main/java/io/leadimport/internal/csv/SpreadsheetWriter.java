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
 * Writes CSV for spreadsheet programs: UTF-8, CRLF, with the apostrophes of {@link FormulaGuard}. A cell that contains
 * any delimiter is quoted. A byte order mark, which tells Excel the encoding, is written if the text is not plain
 * ASCII. Not thread-safe.
 */
public final class SpreadsheetWriter implements Closeable {
    private final CsvWriter writer;

    /**
     * Creates a writer of comma-separated values.
     *
     * @param out where to; flushed, not closed, when this is closed
     */
    public SpreadsheetWriter(OutputStream out) {
        this(out, new Dialect(','));
    }

    /**
     * Creates a writer.
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
     * Quotes each cell that contains any delimiter. LibreOffice splits at commas, semicolons and tabs at the same time,
     * so any of them in an unquoted text would begin a cell, possibly with a formula.
     */
    private static final class QuotedDelimiters implements QuoteStrategy {
        @Override
        public boolean quoteValue(int lineNo, int fieldIdx, String value) {
            // a NUL is quoted too: at the beginning of a file, an unquoted one can look like the first bytes of a
            // picture
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

    /** Writes the remaining text. */
    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.leadimport.internal.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.leadimport.csv.CsvLimits;
import io.leadimport.csv.Dialect;
import io.leadimport.csv.SourceFailedException;
import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file record by record. A file that is no CSV ends early, with a {@link #problem}. Not thread-safe.
 *
 * @param <T> what the handler makes of a record
 */
public final class RecordReader<T> implements Closeable {
    private static final int SMALLEST_BUFFER = 1 << 15;

    private final CsvContent content;
    private final CsvLimits limits;
    private final SourceBytes bytes;
    private final StrictReader reader;
    private final CallbackAdapter<T> adapter;
    private final CloseableIterator<T> records;
    private final ReadProgress progress;
    private @Nullable Problem problem;
    private @Nullable Throwable failure;
    private boolean atEnd;
    private @Nullable String digest;

    private RecordReader(
            CsvContent content,
            SourceBytes bytes,
            Dialect dialect,
            CsvLimits limits,
            RecordHandler<T> handler,
            ReadProgress progress) {
        this.content = content;
        this.limits = limits;
        this.progress = progress;
        this.bytes = bytes;
        this.reader = content.reader(bytes);
        this.adapter = new CallbackAdapter<>(
                handler, dialect, limits, reader.plain(), row -> progress.read(bytes.count(), row));
        try {
            this.records = CsvReader.builder()
                    .fieldSeparator(dialect.delimiter())
                    .allowUnclosedQuote(false)
                    .skipEmptyLines(false)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .maxBufferSize(bufferSize(limits))
                    .build(adapter, reader)
                    .iterator();
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /** Room for a cell of quotes, each doubled; a power of two, or FastCSV grows its buffer by less than it reads at once. */
    private static int bufferSize(CsvLimits limits) {
        return Integer.highestOneBit(2 * limits.maxCellLength() + SMALLEST_BUFFER - 1) << 1;
    }

    /**
     * Opens a file.
     *
     * @param <T> what the handler makes of a record
     * @param content the file
     * @param dialect how it is written
     * @param limits what is read before the file is refused
     * @param handler receives the records
     * @param progress is told how far the file was read
     * @return a reader before the first record
     * @throws SourceFailedException if the bytes cannot be read
     */
    public static <T> RecordReader<T> open(
            CsvContent content, Dialect dialect, CsvLimits limits, RecordHandler<T> handler, ReadProgress progress) {
        SourceBytes bytes = SourceBytes.digested(content.stream(), limits.maxBytes());
        return new RecordReader<>(content, bytes, dialect, limits, handler, progress);
    }

    /**
     * Opens a file to look at what is in it. As {@link #open}, but there will be no {@link #digest}, and nobody is told how far
     * the file was read.
     *
     * @param <T> what the handler makes of a record
     * @param content the file
     * @param dialect how it is written
     * @param limits what is read before the file is refused
     * @param handler receives the records
     * @return a reader before the first record
     * @throws SourceFailedException if the bytes cannot be read
     */
    public static <T> RecordReader<T> openForPreview(
            CsvContent content, Dialect dialect, CsvLimits limits, RecordHandler<T> handler) {
        SourceBytes bytes = SourceBytes.undigested(content.stream(), limits.maxBytes());
        return new RecordReader<>(content, bytes, dialect, limits, handler, ReadProgress.NONE);
    }

    /**
     * Reads on until the handler makes something of a record. What the handler, the progress or code that runs before bytes are
     * read throws is thrown as it is, also a checked exception that nobody declared, and again by every later call.
     *
     * @return what the handler made, or null at the end of the file or at a {@link #problem}
     * @throws SourceFailedException if the bytes cannot be read
     */
    public @Nullable T next() {
        if (failure != null) {
            throw Rethrown.of(failure);
        }
        if (problem != null || atEnd) {
            return null;
        }
        try {
            if (records.hasNext()) {
                return records.next();
            }
            atEnd = true;
            digest = bytes.digest();
        } catch (Throwable e) {
            problem = problem(e);
        }
        progress.read(bytes.count(), adapter.rows());
        return null;
    }

    /** What ended the reading as a problem of the file; what is none is thrown as it is. */
    private Problem problem(Throwable ofParser) {
        Throwable kept = adapter.failure() == null ? reader.failure() : adapter.failure();
        if (kept instanceof CallbackAdapter.Stop stop) {
            return stop.problem();
        }
        if (kept instanceof FileProblemException refused) {
            return refused.isOfByte() ? located(refused.problem()) : refused.problem();
        }
        if (kept != null || !(ofParser instanceof CsvParseException)) {
            failure = kept == null ? ofParser : kept;
            throw Rethrown.of(failure);
        }
        String message = String.valueOf(ofParser.getMessage());
        if (message.startsWith("Unclosed")) {
            return adapter.problem(ProblemCode.CSV_UNCLOSED_QUOTE, Map.of());
        }
        return message.startsWith("The maximum buffer size")
                ? adapter.problem(ProblemCode.CSV_CELL_TOO_LONG, Map.of("max", limits.maxCellLength()))
                : adapter.problem(ProblemCode.CSV_MALFORMED_QUOTE, Map.of());
    }

    /** Counts the characters before the byte to blame in a second look at the file, so that the usual case counts nothing. */
    private Problem located(Problem problem) {
        TextPosition end = new TextPosition();
        try (Reader again = content.reader(content.stream())) {
            char[] text = new char[1 << 13];
            for (int read = again.read(text); read >= 0; read = again.read(text)) {
                end.pass(text, read);
            }
        } catch (FileProblemException e) {
            Map<String, Object> arguments = new TreeMap<>(problem.arguments());
            arguments.put("position", end.position());
            return Problem.ofFile(problem.code(), end.line(), arguments);
        } catch (IOException e) {
            throw Rethrown.of(e);
        }
        return problem;
    }

    /** {@return why reading ended early; empty before the end, and if the file was read to its end} */
    public Optional<Problem> problem() {
        return Optional.ofNullable(problem);
    }

    /**
     * {@return SHA-256 of the file's bytes, 64 lower-case hexadecimal digits; empty unless it was read to its end, or if it
     * is only looked at}
     */
    public Optional<String> digest() {
        return Optional.ofNullable(digest);
    }

    /** Closes the file. */
    @Override
    public void close() {
        try {
            bytes.close();
        } catch (IOException e) {
            throw Rethrown.of(e);
        }
    }
}

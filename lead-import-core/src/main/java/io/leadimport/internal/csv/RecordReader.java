package io.leadimport.internal.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.leadimport.csv.CsvLimits;
import io.leadimport.csv.SourceFailedException;
import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import java.io.Closeable;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file record by record. If the file is not valid CSV or exceeds a limit, reading ends early with a {@link
 * #problem}. Not thread-safe.
 *
 * @param <T> what the handler makes of a record
 */
public final class RecordReader<T> implements Closeable {
    private static final int SMALLEST_BUFFER = 1 << 15;
    private static final int LARGEST_BUFFER = 1 << 29;

    private final CsvContent content;
    private final CsvLimits limits;
    private final SourceBytes bytes;
    private final ParserInput input;
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
        StrictReader text = content.reader(bytes);
        this.input = new ParserInput(text, bufferSize(limits));
        this.adapter = new CallbackAdapter<>(handler, dialect, limits, row -> progress.read(bytes.count(), row));
        try {
            this.records = CsvReader.builder()
                    .fieldSeparator(dialect.delimiter())
                    .allowUnclosedQuote(false)
                    .skipEmptyLines(false)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .maxBufferSize(2 * bufferSize(limits))
                    .build(adapter, input)
                    .iterator();
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /**
     * The buffer holds the longest cell, even if it has only quotes, each of them doubled. The size is a power of two,
     * because FastCSV doubles its buffer.
     */
    private static int bufferSize(CsvLimits limits) {
        int size = Integer.highestOneBit(2 * limits.maxCellLength() + SMALLEST_BUFFER - 1) << 1;
        return Math.min(size, LARGEST_BUFFER);
    }

    /**
     * Passes the text on to the parser. Keeps what the parser's exceptions do not contain and {@link
     * #problem(Throwable)} needs: the exception of a read, and whether the file has ended.
     */
    private final class ParserInput extends FilterReader {
        private final int largestBuffer;
        private @Nullable Throwable failure;
        private boolean hasEnded;

        ParserInput(StrictReader text, int largestBuffer) {
            super(text);
            this.largestBuffer = largestBuffer;
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            try {
                if (target.length > largestBuffer) {
                    throw new FileProblemException(
                            adapter.problem(ProblemCode.CSV_CELL_TOO_LONG, Map.of("max", limits.maxCellLength())));
                }
                int read = in.read(target, offset, length);
                hasEnded = read < 0;
                return read;
            } catch (Throwable e) {
                failure = e;
                throw e;
            }
        }
    }

    /**
     * Opens a file.
     *
     * @param <T> what the handler makes of a record
     * @param content the file
     * @param dialect how it is written
     * @param limits what is read before the file is refused
     * @param handler receives the records
     * @param progress receives how far the file was read
     * @return a reader before the first record
     * @throws SourceFailedException if the bytes cannot be read
     */
    public static <T> RecordReader<T> open(
            CsvContent content, Dialect dialect, CsvLimits limits, RecordHandler<T> handler, ReadProgress progress) {
        SourceBytes bytes = SourceBytes.digested(content.stream(), limits.maxBytes());
        return new RecordReader<>(content, bytes, dialect, limits, handler, progress);
    }

    /**
     * Opens a file to look at its beginning. As {@link #open}, but without a {@link #digest} and without reports of progress.
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
     * Reads until the handler returns a result for a record. An exception of the handler, the progress listener or the
     * code that runs before a read is thrown unchanged, even if it is an undeclared checked exception, and is thrown
     * again by every later call.
     *
     * @return what the handler returned, or null at the end of the file or at a {@link #problem}
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

    /** The problem of the file that ended the reading. Any other exception is thrown unchanged. */
    private Problem problem(Throwable ofParser) {
        Throwable kept = adapter.failure() == null ? input.failure : adapter.failure();
        if (kept instanceof FileProblemException refused) {
            return located(refused.problem());
        }
        if (kept != null || !(ofParser instanceof CsvParseException)) {
            failure = kept == null ? ofParser : kept;
            throw Rethrown.of(failure);
        }
        // the parser itself fails for two reasons: text after a closing quote, and an open quote at the end of the file
        return adapter.problem(
                input.hasEnded ? ProblemCode.CSV_UNCLOSED_QUOTE : ProblemCode.CSV_MALFORMED_QUOTE, Map.of());
    }

    /**
     * Adds the line and position of an undecodable byte. Reads the file again to find them, so that reading valid files
     * need not count.
     */
    private Problem located(Problem problem) {
        if (!problem.arguments().containsKey("byte")) {
            return problem;
        }
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

    /** {@return why reading ended early; empty if it has not ended, or reached the end of the file} */
    public Optional<Problem> problem() {
        return Optional.ofNullable(problem);
    }

    /**
     * {@return SHA-256 of the file's bytes, 64 lower-case hexadecimal digits; empty if the file was not read to its end, or was
     * opened for a preview}
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

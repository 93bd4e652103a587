package io.leadimport.internal.csv;

import io.leadimport.csv.CsvLimits;
import io.leadimport.csv.CsvSource;
import io.leadimport.csv.SourceFailedException;
import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import io.leadimport.problem.Severity;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bytes of a source, which can be read any number of times until the content is closed. Not thread-safe. */
public final class CsvContent implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(CsvContent.class);

    private final Bytes bytes;
    private final Encoding encoding;
    private final Runnable beforeRead;
    private final boolean inFallback;
    private final @Nullable Problem fallbackQuestion;

    private CsvContent(
            Bytes bytes,
            Encoding encoding,
            Runnable beforeRead,
            boolean inFallback,
            @Nullable Problem fallbackQuestion) {
        this.bytes = bytes;
        this.encoding = encoding;
        this.beforeRead = beforeRead;
        this.inFallback = inFallback;
        this.fallbackQuestion = fallbackQuestion;
    }

    CsvContent(Bytes bytes, Encoding encoding, Runnable beforeRead) {
        this(bytes, encoding, beforeRead, false, null);
    }

    /**
     * Opens a source.
     *
     * @param source the source
     * @param beforeRead runs on the reading thread before bytes are read; what it throws ends the reading
     * @return the content, to be closed
     * @throws SourceFailedException if the source cannot be opened
     * @throws IllegalStateException if the source is a stream that was opened before
     */
    public static CsvContent open(CsvSource source, Runnable beforeRead) {
        return open(source, beforeRead, SpoolFile::new);
    }

    /**
     * As {@link #open(CsvSource, Runnable)}, for tests that need another kind of temporary file.
     *
     * @param source the source
     * @param beforeRead runs on the reading thread before bytes are read; what it throws ends the reading
     * @param spoolFiles opens the temporary file for a long stream
     * @return the content, to be closed
     */
    public static CsvContent open(CsvSource source, Runnable beforeRead, SpoolFile.Opener spoolFiles) {
        Encoding encoding =
                new Encoding(source.charset().orElse(null), source.fallback().orElse(null));
        try {
            Bytes bytes =
                    source.isReadOnce() ? new Spool(source.openStream(), spoolFiles) : new RepeatableBytes(source);
            return new CsvContent(bytes, encoding, beforeRead);
        } catch (IOException e) {
            throw new SourceFailedException(e);
        }
    }

    private record RepeatableBytes(CsvSource source) implements Bytes {
        @Override
        public InputStream open() throws IOException {
            return source.openStream();
        }

        @Override
        public OptionalLong size() throws IOException {
            return source.size();
        }
    }

    /** Bytes that can be read again. */
    interface Bytes extends Closeable {
        InputStream open() throws IOException;

        /** The number of bytes; empty if it is not known yet. */
        OptionalLong size() throws IOException;

        @Override
        default void close() throws IOException {
            // nothing was kept
        }
    }

    /**
     * Opens the bytes. The stream throws {@link SourceFailedException} if they cannot be read, never {@link IOException}; what
     * {@code beforeRead} throws passes through as it is.
     */
    public InputStream stream() {
        return new SourceStream();
    }

    private final class SourceStream extends InputStream {
        private final InputStream in;

        SourceStream() {
            try {
                in = bytes.open();
            } catch (IOException e) {
                throw new SourceFailedException(e);
            }
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            beforeRead.run();
            try {
                return in.read(buffer, offset, length);
            } catch (IOException e) {
                throw new SourceFailedException(e);
            }
        }

        @Override
        public void close() {
            try {
                in.close();
            } catch (IOException e) {
                // closing a file after reading cannot lose data
                LOG.debug(
                        "a file that was read could not be closed: {}",
                        e.getClass().getName());
            }
        }
    }

    StrictReader reader(InputStream stream) {
        return new StrictReader(stream, encoding);
    }

    /** Returns true if the host declared the charset. */
    boolean isDeclared() {
        return encoding.declared() != null;
    }

    /** {@return the number of bytes; empty if it is not known yet} */
    public OptionalLong size() {
        try {
            return bytes.size();
        } catch (IOException e) {
            throw new SourceFailedException(e);
        }
    }

    /**
     * Returns the charset of the file: that of its byte order mark, otherwise the declared one, otherwise UTF-8.
     *
     * @return the charset
     * @throws SourceFailedException if the bytes cannot be read
     */
    public Charset charset() {
        return encoding.charset(bom());
    }

    private Bom bom() {
        return Bom.of(head(Bom.MAX_LENGTH));
    }

    /** The first bytes; fewer if the file is shorter. */
    byte[] head(int length) {
        try (InputStream stream = stream()) {
            return stream.readNBytes(length);
        } catch (IOException e) {
            throw Rethrown.of(e);
        }
    }

    /**
     * Returns the same bytes in the source's fallback charset if they turned out not to be UTF-8.
     *
     * @param problem the problem that ended the reading
     * @param declared the fallback that a profile declares; null for that of the source, with a {@link #fallbackQuestion}
     * @return the content; closing either content closes both. Empty if the problem is another one, or if there is no
     *     fallback
     */
    public Optional<CsvContent> retryInFallback(Problem problem, @Nullable Charset declared) {
        boolean ofByte = problem.code() == ProblemCode.FILE_ENCODING
                && problem.arguments().containsKey("position");
        if (!ofByte || bom() != Bom.NONE) {
            return Optional.empty();
        }
        return encoding.afterUtf8Failed(declared).map(fallback -> {
            String name = fallback.charset(Bom.NONE).name();
            Problem assumed = new Problem(
                    problem.code(),
                    Severity.QUESTION,
                    new Problem.Position(problem.line(), 0, null, null),
                    null,
                    Map.of("reason", "assumed", "charset", name, "yes", "as-read"));
            return new CsvContent(bytes, fallback, beforeRead, true, declared == null ? assumed : null);
        });
    }

    /**
     * Returns true if this content is read in the fallback charset but contains characters encoded in UTF-8, which the fallback
     * would garble. Reads all bytes.
     *
     * @return true if the file must not be imported in the fallback charset
     * @throws SourceFailedException if the bytes cannot be read
     */
    public boolean garblesUtf8() {
        try {
            return inFallback && encoding.garblesUtf8() && Utf8Sequences.contains(stream());
        } catch (IOException e) {
            throw Rethrown.of(e);
        }
    }

    /**
     * {@return a question that names the charset and the first line that is not UTF-8, if this content is read in a fallback
     * charset that no profile declares}
     */
    public Optional<Problem> fallbackQuestion() {
        return Optional.ofNullable(fallbackQuestion);
    }

    /**
     * Reads all bytes and digests them.
     *
     * @param limits the maximum number of bytes to read
     * @return SHA-256 of the bytes, 64 lower-case hexadecimal digits; empty if the file has more bytes than allowed
     * @throws SourceFailedException if the bytes cannot be read
     */
    public Optional<String> digest(CsvLimits limits) {
        try (SourceBytes source = SourceBytes.digested(stream(), limits.maxBytes())) {
            source.transferTo(OutputStream.nullOutputStream());
            return Optional.ofNullable(source.digest());
        } catch (FileProblemException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw Rethrown.of(e);
        }
    }

    /**
     * Deletes the kept bytes of a stream. A failure is only logged, because the import's outcome is already decided.
     */
    @Override
    public void close() {
        try {
            bytes.close();
        } catch (IOException e) {
            LOG.warn(
                    "a temporary file of an import could not be deleted: {}",
                    e.getClass().getName());
        }
    }
}

package io.leadimport.csv;

import io.leadimport.internal.csv.CsvContent;
import io.leadimport.internal.csv.Encoding;
import io.leadimport.internal.csv.Spool;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a CSV comes from. Immutable; a source of a path or of bytes can be used again and by several threads, a source of a
 * stream once.
 */
public final class CsvSource {
    private static final int NAME_LIMIT = 200;

    private static final int BUFFER_SIZE = 1 << 16;

    private final Opener opener;
    private final @Nullable String name;
    private final Encoding encoding;
    private final int bufferSize;

    private CsvSource(Opener opener, @Nullable String name, Encoding encoding, int bufferSize) {
        this.opener = opener;
        this.name = name;
        this.encoding = encoding;
        this.bufferSize = bufferSize;
    }

    CsvSource(Opener opener, @Nullable String name) {
        this(opener, name, Encoding.UNICODE, BUFFER_SIZE);
    }

    interface Opener {
        CsvContent.Bytes open();
    }

    /**
     * A file. It is read twice, and refused if it changed in between.
     *
     * @param file the file; its last name element becomes the source's name
     * @return the source
     */
    public static CsvSource of(Path file) {
        Objects.requireNonNull(file, "file");
        Path fileName = file.getFileName();
        return new CsvSource(() -> new PathFile(file), fileName == null ? null : fileName.toString());
    }

    /**
     * Bytes in memory.
     *
     * @param bytes the file's bytes; not copied, and not to be changed before the import ended
     * @return the source, without a name
     */
    public static CsvSource of(byte[] bytes) {
        Objects.requireNonNull(bytes, "bytes");
        return new CsvSource(() -> new ByteArray(bytes), null);
    }

    /**
     * A stream, such as an upload. It is read once, as far as is needed, while the file is checked, and not closed. What was
     * read is kept in memory while it is small, else in a temporary file that only its owner may read, and that vanishes when
     * the import or the process ends, also by a kill.
     *
     * @param stream the stream
     * @return the source, without a name
     */
    public static CsvSource of(InputStream stream) {
        Objects.requireNonNull(stream, "stream");
        AtomicBoolean taken = new AtomicBoolean();
        return new CsvSource(
                () -> {
                    if (taken.getAndSet(true)) {
                        throw new IllegalStateException(
                                "the source's stream was read before: make a new source of a new stream");
                    }
                    return new Spool(stream);
                },
                null);
    }

    private static final class ByteArray implements CsvContent.Bytes {
        private final byte[] bytes;

        ByteArray(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public OptionalLong size() {
            return OptionalLong.of(bytes.length);
        }
    }

    private record PathFile(Path file) implements CsvContent.Bytes {
        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }

        @Override
        public OptionalLong size() throws IOException {
            return OptionalLong.of(Files.size(file));
        }
    }

    /**
     * The same source, said to be in a charset. A byte order mark outweighs it.
     *
     * @param charset the charset
     * @return the source
     */
    public CsvSource charset(Charset charset) {
        Encoding declared = new Encoding(Objects.requireNonNull(charset, "charset"), encoding.fallback());
        return new CsvSource(opener, name, declared, bufferSize);
    }

    /**
     * The same source, to be read as windows-1252, which Excel writes in Western Europe and the Americas, if it has no byte
     * order mark and is not UTF-8. The report then has a warning that names the charset.
     *
     * @return the source
     */
    public CsvSource fallback() {
        return fallback(Encoding.WINDOWS_1252);
    }

    /**
     * The same source, to be read in another charset if it has no byte order mark, no {@link #charset}, and is not UTF-8. The
     * report then has a warning that names the charset. A Latin charset is not taken where letters of UTF-8 stand in the file
     * too, since it would garble them; of other charsets that cannot be told.
     *
     * @param charset the charset
     * @return the source
     */
    public CsvSource fallback(Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            throw new IllegalArgumentException("a file that is not UTF-8 cannot be read as UTF-8");
        }
        Encoding allowed = new Encoding(encoding.declared(), charset);
        return new CsvSource(opener, name, allowed, bufferSize);
    }

    /** {@return what was declared of the source and decides what its bytes mean; empty where nothing was} */
    public List<String> declarations() {
        return Stream.of(encoding.declared(), encoding.fallback()).allMatch(Objects::isNull)
                ? List.of()
                : List.of(String.valueOf(encoding.declared()), String.valueOf(encoding.fallback()));
    }

    /** The same source, read so many bytes at once. */
    public CsvSource buffered(int bytes) {
        return new CsvSource(opener, name, encoding, bytes);
    }

    /**
     * The same source under another name.
     *
     * @param displayName the file's name as the client gave it; used for display only
     * @return the source
     */
    public CsvSource named(String displayName) {
        return new CsvSource(opener, Objects.requireNonNull(displayName, "displayName"), encoding, bufferSize);
    }

    /** {@return the file's name for display, cut at 200 characters and without control characters; empty if it has none} */
    public Optional<String> name() {
        return Optional.ofNullable(name).map(CsvSource::cleaned);
    }

    private static String cleaned(String name) {
        StringBuilder clean = new StringBuilder();
        name.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .limit(NAME_LIMIT)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /**
     * Makes the bytes readable more than once.
     *
     * @return the content, to be closed
     * @throws IllegalStateException if it is a stream that was read before
     */
    @SuppressWarnings("exports")
    public CsvContent open() {
        return open(() -> {});
    }

    /**
     * As {@link #open()}, for a reader that may have to stop.
     *
     * @param beforeRead is run before bytes are read, on the thread that reads; what it throws ends the reading
     * @return the content, to be closed
     * @throws IllegalStateException if it is a stream that was read before
     */
    @SuppressWarnings("exports")
    public CsvContent open(Runnable beforeRead) {
        return new CsvContent(opener.open(), encoding, bufferSize, beforeRead);
    }
}

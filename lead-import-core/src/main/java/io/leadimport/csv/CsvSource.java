package io.leadimport.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file: its bytes, its name and its charset. Immutable. A source of a path or of bytes can be used any number of times and
 * by several threads, a source of a stream once.
 */
public final class CsvSource {
    private static final int NAME_LIMIT = 200;

    private final Bytes bytes;
    private final @Nullable String name;
    private final @Nullable Charset charset;
    private final @Nullable Charset fallback;

    private CsvSource(Bytes bytes, @Nullable String name, @Nullable Charset charset, @Nullable Charset fallback) {
        this.bytes = bytes;
        this.name = name;
        this.charset = charset;
        this.fallback = fallback;
    }

    CsvSource(Bytes bytes, @Nullable String name) {
        this(bytes, name, null, null);
    }

    /** Where the bytes come from. */
    interface Bytes {
        InputStream open() throws IOException;

        /** The number of bytes; empty if it is unknown, as of a stream. */
        OptionalLong size() throws IOException;

        boolean isReadOnce();
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
        return new CsvSource(new FileBytes(file), fileName == null ? null : fileName.toString());
    }

    /**
     * Bytes in memory.
     *
     * @param bytes the file's bytes; they are not copied, and must not change before the import ends
     * @return the source, without a name
     */
    public static CsvSource of(byte[] bytes) {
        return new CsvSource(new ArrayBytes(Objects.requireNonNull(bytes, "bytes")), null);
    }

    /**
     * A stream, such as an upload. An import reads it once, only as far as it needs, and does not close it. What was read is
     * kept in memory while it is small, else in a temporary file that only its owner may read, and that vanishes when the
     * import or the process ends, even if the process is killed.
     *
     * @param stream the stream
     * @return the source, without a name
     */
    public static CsvSource of(InputStream stream) {
        return new CsvSource(new StreamBytes(Objects.requireNonNull(stream, "stream"), new AtomicBoolean()), null);
    }

    private record FileBytes(Path file) implements Bytes {
        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }

        @Override
        public OptionalLong size() throws IOException {
            return OptionalLong.of(Files.size(file));
        }

        @Override
        public boolean isReadOnce() {
            return false;
        }
    }

    private static final class ArrayBytes implements Bytes {
        private final byte[] bytes;

        ArrayBytes(byte[] bytes) {
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

        @Override
        public boolean isReadOnce() {
            return false;
        }
    }

    private record StreamBytes(InputStream stream, AtomicBoolean isTaken) implements Bytes {
        @Override
        public InputStream open() {
            if (isTaken.getAndSet(true)) {
                throw new IllegalStateException(
                        "the stream of this source was already read; create a new source with a new stream");
            }
            return stream;
        }

        @Override
        public OptionalLong size() {
            return OptionalLong.empty();
        }

        @Override
        public boolean isReadOnce() {
            return true;
        }
    }

    /**
     * Declares the charset. A byte order mark in the file goes before it.
     *
     * @param declared the charset
     * @return the changed source
     */
    public CsvSource withCharset(Charset declared) {
        return new CsvSource(bytes, name, Objects.requireNonNull(declared, "declared"), fallback);
    }

    /**
     * Allows windows-1252, which Excel writes in Western Europe and the Americas, as in {@link #withFallback(Charset)}.
     *
     * @return the changed source
     */
    public CsvSource withFallback() {
        return withFallback(Charset.forName("windows-1252"));
    }

    /**
     * Allows another charset for a file that has no byte order mark and no {@link #withCharset declared charset}, and is not
     * UTF-8. The report then has a warning that names the charset. If the other charset is Latin, a file that contains
     * characters in UTF-8 too is refused, since the other charset would garble them; with other charsets that cannot be
     * detected.
     *
     * @param allowed the charset
     * @return the changed source
     */
    public CsvSource withFallback(Charset allowed) {
        if (allowed.equals(StandardCharsets.UTF_8)) {
            throw new IllegalArgumentException("a file that is not UTF-8 cannot be read as UTF-8");
        }
        return new CsvSource(bytes, name, charset, allowed);
    }

    /**
     * Changes the name.
     *
     * @param displayName the file's name as the client gave it; used for display only
     * @return the changed source
     */
    public CsvSource withName(String displayName) {
        return new CsvSource(bytes, Objects.requireNonNull(displayName, "displayName"), charset, fallback);
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

    /** {@return the declared charset; empty if none was declared} */
    public Optional<Charset> charset() {
        return Optional.ofNullable(charset);
    }

    /** {@return the charset that is allowed for a file that is not UTF-8; empty if none is} */
    public Optional<Charset> fallback() {
        return Optional.ofNullable(fallback);
    }

    /** {@return whether the bytes can be read only once, as those of a stream} */
    public boolean isReadOnce() {
        return bytes.isReadOnce();
    }

    /**
     * Opens the bytes: of a path or of bytes in memory in a new stream, else in the source's own, which must not be closed.
     *
     * @return the stream
     * @throws IOException if the file cannot be opened
     * @throws IllegalStateException if the source is of a stream that was opened before
     */
    public InputStream openStream() throws IOException {
        return bytes.open();
    }

    /**
     * Counts the bytes without reading them.
     *
     * @return the number of bytes; empty for a stream
     * @throws IOException if the file is not there
     */
    public OptionalLong size() throws IOException {
        return bytes.size();
    }
}

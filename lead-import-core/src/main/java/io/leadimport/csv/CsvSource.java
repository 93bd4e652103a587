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
 * A CSV file: its bytes, its name and its charset. Immutable. A source of a path or of a byte array can be used several
 * times and by several threads; a source that is a stream can be used once.
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

    /** The origin of the bytes. */
    interface Bytes {
        InputStream open() throws IOException;

        /** The number of bytes; empty if it is unknown, as for a stream. */
        OptionalLong size() throws IOException;

        boolean isReadOnce();
    }

    /**
     * Returns a source of a file. An import reads the file twice, and throws {@link SourceChangedException} if it changed in between.
     *
     * @param file the file; the last element of its path becomes the name of the source
     * @return the source
     */
    public static CsvSource of(Path file) {
        Objects.requireNonNull(file, "file");
        Path fileName = file.getFileName();
        return new CsvSource(new FileBytes(file), fileName == null ? null : fileName.toString());
    }

    /**
     * Returns a source of bytes in memory.
     *
     * @param bytes the bytes of the file; they are not copied and must not change before the import ends
     * @return the source, without a name
     */
    public static CsvSource of(byte[] bytes) {
        return new CsvSource(new ArrayBytes(Objects.requireNonNull(bytes, "bytes")), null);
    }

    /**
     * Returns a source that reads a stream, such as an upload. An import reads the stream once, only as far as it needs to, and
     * does not close it. It keeps the bytes in memory if they are few, else in a temporary file that only its owner can
     * read. The temporary file disappears when the import or the process ends, even if the process is killed.
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
     * Returns a copy with a declared charset. A byte order mark in the file takes precedence over it.
     *
     * @param declared the charset
     * @return the copy
     */
    public CsvSource withCharset(Charset declared) {
        return new CsvSource(bytes, name, Objects.requireNonNull(declared, "declared"), fallback);
    }

    /**
     * Returns a copy that may fall back to windows-1252, which Excel writes in Western Europe and the Americas, see
     * {@link #withFallback(Charset)}.
     *
     * @return the copy
     */
    public CsvSource withFallback() {
        return withFallback(Charset.forName("windows-1252"));
    }

    /**
     * Returns a copy that may fall back to another charset if the file has no byte order mark and no {@link
     * #withCharset declared charset}, and is not UTF-8. The report then asks a question that names the charset, unless the profile declares it.
     *
     * <p>If the fallback is a Latin charset, a file that also contains characters in UTF-8 is rejected, because the
     * fallback would garble them. This cannot be detected for other charsets.
     *
     * @param allowed the charset
     * @return the copy
     * @throws IllegalArgumentException if the charset is UTF-8
     */
    public CsvSource withFallback(Charset allowed) {
        if (allowed.equals(StandardCharsets.UTF_8)) {
            throw new IllegalArgumentException("a file that is not UTF-8 cannot be read as UTF-8");
        }
        return new CsvSource(bytes, name, charset, allowed);
    }

    /**
     * Returns a copy with another name.
     *
     * @param displayName the name of the file as the client sent it; used for display only
     * @return the copy
     */
    public CsvSource withName(String displayName) {
        return new CsvSource(bytes, Objects.requireNonNull(displayName, "displayName"), charset, fallback);
    }

    /** {@return the name for display, at most 200 characters (code points) and without control characters; empty if there is none} */
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

    /** {@return the fallback charset for a file that is not UTF-8; empty if there is none} */
    public Optional<Charset> fallback() {
        return Optional.ofNullable(fallback);
    }

    /** {@return true if the bytes can be read only once, because they come from a stream} */
    public boolean isReadOnce() {
        return bytes.isReadOnce();
    }

    /**
     * Opens the bytes. The stream of a path or of a byte array is new, and the caller must close it. The stream of a
     * stream source is the stream itself, and the caller must not close it.
     *
     * @return the stream
     * @throws IOException if the file cannot be opened
     * @throws IllegalStateException if the source is a stream that was opened before
     */
    public InputStream openStream() throws IOException {
        return bytes.open();
    }

    /**
     * Returns the number of bytes without reading them.
     *
     * @return the number of bytes; empty for a stream
     * @throws IOException if the file does not exist or cannot be accessed
     */
    public OptionalLong size() throws IOException {
        return bytes.size();
    }
}

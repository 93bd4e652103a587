package io.leadimport.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Where a CSV comes from. Immutable; a source of a path or of bytes can be used again and by several threads, a source of a
 * stream once.
 */
public final class CsvSource {
    private static final int NAME_LIMIT = 200;

    private final Opener opener;
    private final @Nullable String name;

    private CsvSource(Opener opener, @Nullable String name) {
        this.opener = opener;
        this.name = name;
    }

    private interface Opener {
        CsvContent open(CsvLimits limits) throws IOException;
    }

    /**
     * A file. It is read twice, and refused if it changed in between.
     *
     * @param file the file; its last name element becomes the source's name
     * @return the source
     */
    public static CsvSource of(Path file) {
        Path fileName = file.getFileName();
        return new CsvSource(limits -> content(file), fileName == null ? null : fileName.toString());
    }

    /**
     * Bytes in memory.
     *
     * @param bytes the file's bytes; not copied, and not to be changed before the import ended
     * @return the source, without a name
     */
    public static CsvSource of(byte[] bytes) {
        Objects.requireNonNull(bytes, "bytes");
        return new CsvSource(
                limits ->
                        new CsvContent(() -> new ByteArrayInputStream(bytes), OptionalLong.of(bytes.length), () -> {}),
                null);
    }

    /**
     * A stream, such as an upload. It is read once, to its end, and kept in memory while it is small, else in a temporary
     * file that is deleted when the import ends. It is not closed.
     *
     * @param stream the stream
     * @return the source, without a name
     */
    public static CsvSource of(InputStream stream) {
        Objects.requireNonNull(stream, "stream");
        AtomicBoolean taken = new AtomicBoolean();
        return new CsvSource(
                limits -> {
                    if (taken.getAndSet(true)) {
                        throw new IllegalStateException(
                                "the source's stream was read before: make a new source of a new stream");
                    }
                    return Spool.of(stream, limits.maxBytes());
                },
                null);
    }

    private static CsvContent content(Path file) throws IOException {
        return new CsvContent(() -> Files.newInputStream(file), OptionalLong.of(Files.size(file)), () -> {});
    }

    /**
     * The same source under another name.
     *
     * @param displayName the file's name as the client gave it; used for display only
     * @return the source
     */
    public CsvSource named(String displayName) {
        return new CsvSource(opener, Objects.requireNonNull(displayName, "displayName"));
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
     * @param limits how many bytes a stream may have
     * @return the content, to be closed
     * @throws SourceFailedException if the source cannot be read
     * @throws IllegalStateException if it is a stream that was read before
     */
    public CsvContent open(CsvLimits limits) {
        try {
            return opener.open(limits);
        } catch (IOException e) {
            throw new SourceFailedException(e);
        }
    }
}

package io.leadimport.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.OptionalLong;

/** The bytes of a source, which can be read any number of times until this is closed. Not thread-safe. */
public final class CsvContent implements Closeable {
    private final StreamOpener opener;
    private final OptionalLong size;
    private final Closeable cleanUp;

    CsvContent(StreamOpener opener, OptionalLong size, Closeable cleanUp) {
        this.opener = opener;
        this.size = size;
        this.cleanUp = cleanUp;
    }

    interface StreamOpener {
        InputStream open() throws IOException;
    }

    InputStream stream() throws IOException {
        return opener.open();
    }

    /** {@return the number of bytes, empty where it is not known} */
    public OptionalLong size() {
        return size;
    }

    /**
     * Reads all bytes and digests them.
     *
     * @param limits how many bytes are read at most
     * @return SHA-256 of the bytes, 64 lower-case hexadecimal digits
     * @throws SourceFailedException if the bytes cannot be read, or are more than allowed
     */
    public String digest(CsvLimits limits) {
        try (SourceBytes bytes = new SourceBytes(stream(), limits.maxBytes())) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return bytes.digest();
        } catch (IOException e) {
            throw new SourceFailedException(e);
        }
    }

    /** Deletes what was kept of a stream. */
    @Override
    public void close() {
        try {
            cleanUp.close();
        } catch (IOException e) {
            throw new SourceFailedException(e);
        }
    }
}

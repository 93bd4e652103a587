package io.leadimport.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bytes of a source, which can be read any number of times until this is closed. Not thread-safe. */
public final class CsvContent implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(CsvContent.class);

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
     * @return SHA-256 of the bytes, 64 lower-case hexadecimal digits; empty if they are more than allowed
     * @throws SourceFailedException if the bytes cannot be read
     */
    public Optional<String> digest(CsvLimits limits) {
        try (SourceBytes bytes = new SourceBytes(stream(), limits.maxBytes())) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return Optional.of(bytes.digest());
        } catch (FileProblemException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new SourceFailedException(e);
        }
    }

    /** Deletes what was kept of a stream. What cannot be deleted is logged: by now the import's outcome is decided. */
    @Override
    public void close() {
        try {
            cleanUp.close();
        } catch (IOException e) {
            LOG.warn(
                    "a temporary file of an import could not be deleted: {}",
                    e.getClass().getName());
        }
    }
}

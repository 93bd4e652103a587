package io.leadimport.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Keeps the bytes of a stream that can be read only once. */
final class Spool {
    private static final int IN_MEMORY = 1 << 20;

    private Spool() {}

    /** Reads one byte more than allowed at most: enough for the reader to see that it is too much. */
    static CsvContent of(InputStream stream, long maxBytes) throws IOException {
        byte[] head = stream.readNBytes(IN_MEMORY);
        if (head.length < IN_MEMORY) {
            return new CsvContent(() -> new ByteArrayInputStream(head), OptionalLong.of(head.length), () -> {});
        }
        // created for its owner only, as every temporary file of java.nio.file is
        Path file = Files.createTempFile("lead-import-", ".csv");
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                out.write(head);
                copy(stream, out, maxBytes + 1 - head.length);
            }
            return new CsvContent(
                    () -> Files.newInputStream(file),
                    OptionalLong.of(Files.size(file)),
                    () -> Files.deleteIfExists(file));
        } catch (Throwable e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static void copy(InputStream in, OutputStream out, long limit) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long left = limit;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                return;
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }
}

package io.leadimport.csv;

import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** Counts and digests the bytes that are read, and refuses more than allowed. */
final class SourceBytes extends FilterInputStream {
    private final long maxBytes;
    private final MessageDigest digest;
    private long count;

    SourceBytes(InputStream in, long maxBytes) {
        super(in);
        this.maxBytes = maxBytes;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        // what is allowed is given before more is refused, so that it does not matter how much is read at once
        int read = super.read(buffer, offset, (int) Math.min(length, Math.max(1, maxBytes - count)));
        if (read > 0) {
            if (count == maxBytes) {
                throw FileProblemException.ofFile(
                        Problem.ofFile(ProblemCode.FILE_TOO_LARGE, 0, Map.of("max", maxBytes)));
            }
            count += read;
            digest.update(buffer, offset, read);
        }
        return read;
    }

    long count() {
        return count;
    }

    /** The digest of all bytes read; this begins anew afterwards. */
    String digest() {
        return HexFormat.of().formatHex(digest.digest());
    }
}

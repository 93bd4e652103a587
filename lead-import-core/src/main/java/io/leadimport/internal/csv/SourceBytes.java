package io.leadimport.internal.csv;

import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts the bytes that are read, optionally digests them, and refuses more than the limit. */
final class SourceBytes extends FilterInputStream {
    private final long maxBytes;
    private final @Nullable MessageDigest digest;
    private long count;

    private SourceBytes(InputStream in, long maxBytes, @Nullable MessageDigest digest) {
        super(in);
        this.maxBytes = maxBytes;
        this.digest = digest;
    }

    static SourceBytes digested(InputStream in, long maxBytes) {
        return new SourceBytes(in, maxBytes, sha256());
    }

    static SourceBytes undigested(InputStream in, long maxBytes) {
        return new SourceBytes(in, maxBytes, null);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
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
        // returns all bytes below the limit before it refuses more, so that the size of a read makes no difference
        int read = super.read(buffer, offset, (int) Math.min(length, Math.max(1, maxBytes - count)));
        if (read > 0) {
            if (count == maxBytes) {
                throw new FileProblemException(Problem.ofFile(ProblemCode.FILE_TOO_LARGE, 0, Map.of("max", maxBytes)));
            }
            count += read;
            if (digest != null) {
                digest.update(buffer, offset, read);
            }
        }
        return read;
    }

    long count() {
        return count;
    }

    /** The digest of all bytes read; null if this stream makes none. Resets the digest. */
    @Nullable
    String digest() {
        return digest == null ? null : HexFormat.of().formatHex(digest.digest());
    }
}

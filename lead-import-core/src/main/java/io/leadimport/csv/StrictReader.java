package io.leadimport.csv;

import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decodes UTF-8, or UTF-16 where a byte order mark says so, and refuses bytes that are neither: none becomes U+FFFD in
 * silence. The byte order mark is taken off.
 */
final class StrictReader extends Reader {
    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).limit(0);
    private @Nullable CharsetDecoder decoder;
    private long decoded;
    private boolean atEnd;

    StrictReader(InputStream in) {
        this.in = in;
    }

    private CharsetDecoder newDecoder() throws IOException {
        while (bytes.remaining() < 3 && !atEnd) {
            fill();
        }
        return takeByteOrderMark()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private Charset takeByteOrderMark() {
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            skip(3);
        } else if (startsWith(0xFF, 0xFE)) {
            skip(2);
            return StandardCharsets.UTF_16LE;
        } else if (startsWith(0xFE, 0xFF)) {
            skip(2);
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }

    private boolean startsWith(int... mark) {
        boolean same = bytes.remaining() >= mark.length;
        for (int i = 0; same && i < mark.length; i++) {
            same = (bytes.get(i) & 0xFF) == mark[i];
        }
        return same;
    }

    private void skip(int count) {
        bytes.position(count);
        decoded = count;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (decoder == null) {
            decoder = newDecoder();
        }
        CharBuffer chars = CharBuffer.wrap(target, offset, length);
        while (true) {
            int before = bytes.position();
            CoderResult result = decoder.decode(bytes, chars, atEnd);
            decoded += bytes.position() - before;
            if (result.isError()) {
                throw undecodable();
            }
            int produced = chars.position() - offset;
            if (produced == 0 && result.isOverflow() && length > 0) {
                throw new IllegalArgumentException("a character of two units does not fit into " + length);
            }
            if (produced > 0 || length == 0) {
                return produced;
            }
            if (atEnd) {
                return -1;
            }
            fill();
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            atEnd = true;
        } else {
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
    }

    private FileProblemException undecodable() {
        String culprit = "0x" + HexFormat.of().withUpperCase().toHexDigits(bytes.get(bytes.position()));
        return new FileProblemException(
                Problem.ofFile(ProblemCode.FILE_ENCODING, 0, Map.of("byte", culprit, "offset", decoded)), decoded);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

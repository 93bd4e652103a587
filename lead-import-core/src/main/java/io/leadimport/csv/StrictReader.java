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
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the bytes of a file, and refuses bytes that are not of its charset: none becomes U+FFFD in silence. The byte order
 * mark is taken off.
 */
final class StrictReader extends Reader {
    private static final int LONGEST_CHARACTER = 16;

    private final InputStream in;
    private final Encoding encoding;
    private final ByteBuffer bytes;
    private final int atOnce;
    private @Nullable CharsetDecoder decoder;
    private long decodedBytes;
    private long decodedChars;
    private boolean atEnd;

    /**
     * Begins a file.
     *
     * @param in its bytes
     * @param encoding in which charset to read it
     * @param atOnce how many bytes are read at once
     */
    StrictReader(InputStream in, Encoding encoding, int atOnce) {
        this.in = in;
        this.encoding = encoding;
        this.atOnce = atOnce;
        this.bytes = ByteBuffer.allocate(Math.max(atOnce, LONGEST_CHARACTER)).limit(0);
    }

    private CharsetDecoder newDecoder() throws IOException {
        while (bytes.remaining() < Encoding.MARK_LENGTH && !atEnd) {
            fill();
        }
        Encoding.Mark mark = Encoding.Mark.of(Arrays.copyOf(bytes.array(), bytes.remaining()));
        bytes.position(mark.length());
        return encoding.charset(mark)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
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
            decodedBytes += bytes.position() - before;
            int produced = chars.position() - offset;
            if (produced > 0 || length == 0) {
                decodedChars += produced;
                return produced;
            }
            if (result.isError()) {
                throw undecodable(decoder.charset());
            }
            if (result.isOverflow()) {
                throw new IllegalArgumentException("a character of two units does not fit into " + length);
            }
            if (atEnd) {
                return -1;
            }
            fill();
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), Math.min(bytes.remaining(), atOnce));
        if (read < 0) {
            atEnd = true;
        } else {
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
    }

    /** The line and the place in it are found by the {@link RecordReader}, in a second look at the file. */
    private FileProblemException undecodable(Charset charset) {
        Map<String, Object> arguments = new TreeMap<>();
        arguments.put("byte", "0x" + HexFormat.of().withUpperCase().toHexDigits(bytes.get(bytes.position())));
        if (!charset.equals(StandardCharsets.UTF_8)) {
            arguments.put("reason", "charset");
            arguments.put("charset", charset.name());
        } else if (decodedBytes > decodedChars) {
            arguments.put("reason", "mixed");
        }
        return FileProblemException.ofByte(Problem.ofFile(ProblemCode.FILE_ENCODING, 0, arguments));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

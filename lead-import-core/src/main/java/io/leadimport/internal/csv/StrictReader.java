package io.leadimport.internal.csv;

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
 * Decodes the bytes of a file and refuses bytes that are not valid in its charset, instead of replacing them with
 * U+FFFD. Removes the byte order mark.
 *
 * <p>This class is hot: every byte of a file passes through it. It decodes runs of ASCII separately, because the
 * platform's UTF-8 decoder becomes slow after the first non-ASCII character. With the platform's decoder alone, a check
 * pass over a file with a few non-ASCII letters takes 1.13 times as long ({@code CompareBuilds} of the benchmarks, one
 * run, medians of CPU time over 5 rounds).
 */
final class StrictReader extends Reader {
    private static final int LONGEST_CHARACTER = 16;
    /** Smaller than {@link #LATER_READS}, because most readers are opened for the header only. */
    private static final int FIRST_READ = 1 << 13;

    private static final int LATER_READS = 1 << 16;

    private final InputStream in;
    private final Encoding encoding;
    private byte[] array;
    private ByteBuffer bytes;
    private CharBuffer chars = CharBuffer.allocate(0);
    private @Nullable CharsetDecoder decoder;
    /** Decodes the ASCII runs of UTF-8 text; null if the charset is not UTF-8. */
    private @Nullable CharsetDecoder ascii;

    private long decodedBytes;
    private long decodedChars;
    private boolean atEnd;

    /**
     * Begins a file.
     *
     * @param in the bytes of the file
     * @param encoding decides the charset
     */
    StrictReader(InputStream in, Encoding encoding) {
        this.in = in;
        this.encoding = encoding;
        this.array = new byte[FIRST_READ];
        this.bytes = ByteBuffer.wrap(array).limit(0);
    }

    private CharsetDecoder newDecoder() throws IOException {
        while (bytes.remaining() < Bom.MAX_LENGTH && !atEnd) {
            fill();
        }
        Bom bom = Bom.of(Arrays.copyOf(array, bytes.remaining()));
        bytes.position(bom.length());
        Charset charset = encoding.charset(bom);
        // the ISO 8859-1 decoder always has a fast path
        ascii = charset.equals(StandardCharsets.UTF_8) ? StandardCharsets.ISO_8859_1.newDecoder() : null;
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (decoder == null) {
            decoder = newDecoder();
        }
        if (chars.array() != target) {
            chars = CharBuffer.wrap(target);
        }
        chars.limit(offset + length).position(offset);
        while (true) {
            CoderResult result = decode(decoder);
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

    private CoderResult decode(CharsetDecoder any) {
        int before = bytes.position();
        CoderResult result = ascii == null ? any.decode(bytes, chars, atEnd) : decodeUtf8(any, ascii);
        decodedBytes += bytes.position() - before;
        return result;
    }

    /**
     * Decodes runs of ASCII on the platform's fast path. The platform's UTF-8 decoder leaves its fast path at the first
     * non-ASCII character and does not return to it in the same call. So each call gets only a few bytes from a
     * non-ASCII character on, and twice as many if another one follows soon.
     */
    private CoderResult decodeUtf8(CharsetDecoder any, CharsetDecoder ascii) {
        int limit = bytes.limit();
        int atOnce = LONGEST_CHARACTER;
        CoderResult result = CoderResult.UNDERFLOW;
        while (result.isUnderflow() && bytes.hasRemaining()) {
            int start = bytes.position();
            int run = ascii(start, Math.min(limit, start + chars.remaining()));
            ascii.decode(bytes.limit(start + run), chars, false);
            atOnce = run < LONGEST_CHARACTER ? 2 * atOnce : LONGEST_CHARACTER;
            int end = Math.min(limit, start + run + atOnce);
            result = any.decode(bytes.limit(end), chars, atEnd && end == limit);
            bytes.limit(limit);
            if (bytes.position() == start) {
                break;
            }
        }
        return result;
    }

    /** The number of consecutive ASCII bytes. */
    private int ascii(int from, int to) {
        int end = from;
        while (end < to && array[end] >= 0) {
            end++;
        }
        return end - from;
    }

    private void fill() throws IOException {
        if (decodedBytes > 0 && array.length < LATER_READS) {
            int left = bytes.remaining();
            array = Arrays.copyOfRange(array, bytes.position(), bytes.position() + LATER_READS);
            bytes = ByteBuffer.wrap(array).limit(left);
        }
        bytes.compact();
        int read = in.read(array, bytes.position(), bytes.remaining());
        if (read < 0) {
            atEnd = true;
        } else {
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
    }

    /** {@link RecordReader} adds the line and the position when it reads the file a second time. */
    private FileProblemException undecodable(Charset charset) {
        Map<String, Object> arguments = new TreeMap<>();
        arguments.put("byte", "0x" + HexFormat.of().withUpperCase().toHexDigits(bytes.get(bytes.position())));
        if (!charset.equals(StandardCharsets.UTF_8)) {
            arguments.put("reason", "charset");
            arguments.put("charset", charset.name());
        } else if (decodedBytes > decodedChars) {
            arguments.put("reason", "mixed");
        }
        return new FileProblemException(Problem.ofFile(ProblemCode.FILE_ENCODING, 0, arguments));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

package io.leadimport.internal.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * In which charset a file is read: that of its byte order mark, else the declared one, else UTF-8. As in the Encoding
 * Standard of the WHATWG, a byte order mark outweighs what was declared. Immutable.
 *
 * @param declared what the file is said to be in; null where nothing is said
 * @param fallback what a file is read in that turns out not to be UTF-8 and that nothing was said of; null where none is
 *     allowed
 */
public record Encoding(@Nullable Charset declared, @Nullable Charset fallback) {
    public static final Encoding UNICODE = new Encoding(null, null);
    public static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** How many bytes a byte order mark has at most. */
    static final int MARK_LENGTH = 4;

    /** In these a letter of two bytes in UTF-8 makes two letters, such as the copyright sign after an A with a tilde. */
    private static final Pattern LATIN = Pattern.compile("windows-125[0247]|ISO-8859-([123459]|10|13|14|15|16)");

    /** A byte order mark and what it stands for. */
    enum Mark {
        NONE(StandardCharsets.UTF_8),
        UTF_8(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
        UTF_32LE(Charset.forName("UTF-32LE"), 0xFF, 0xFE, 0x00, 0x00),
        UTF_32BE(Charset.forName("UTF-32BE"), 0x00, 0x00, 0xFE, 0xFF),
        UTF_16LE(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
        UTF_16BE(StandardCharsets.UTF_16BE, 0xFE, 0xFF);

        private final Charset charset;

        @SuppressWarnings("ImmutableEnumChecker") // never changed
        private final int[] bytes;

        Mark(Charset charset, int... bytes) {
            this.charset = charset;
            this.bytes = bytes;
        }

        static Mark of(byte[] start) {
            for (Mark mark : values()) {
                if (mark != NONE && mark.isAt(start)) {
                    return mark;
                }
            }
            return NONE;
        }

        private boolean isAt(byte[] start) {
            boolean same = start.length >= bytes.length;
            for (int i = 0; same && i < bytes.length; i++) {
                same = (start[i] & 0xFF) == bytes[i];
            }
            return same;
        }

        int length() {
            return bytes.length;
        }
    }

    Charset charset(Mark mark) {
        return mark == Mark.NONE && declared != null ? declared : mark.charset;
    }

    /** What to read a file in that is not UTF-8; empty where nothing is allowed. */
    Optional<Encoding> afterUtf8Failed() {
        return declared != null || fallback == null ? Optional.empty() : Optional.of(new Encoding(fallback, null));
    }

    /** Whether reading in this charset would garble letters that are written as in UTF-8. */
    boolean garblesUtf8() {
        return declared != null && LATIN.matcher(declared.name()).matches();
    }
}

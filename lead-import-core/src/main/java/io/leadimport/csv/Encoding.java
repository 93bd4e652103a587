package io.leadimport.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * In which charset a file is read: that of its byte order mark, else the declared one, else UTF-8. As in the Encoding
 * Standard of the WHATWG, a byte order mark outweighs what was declared. Immutable.
 *
 * @param declared what the file is said to be in; null where nothing is said
 * @param fallback what a file is read in that turns out not to be UTF-8 and that nothing was said of; null where none is
 *     allowed
 */
record Encoding(@Nullable Charset declared, @Nullable Charset fallback) {
    static final Encoding UNICODE = new Encoding(null, null);
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** How many bytes a byte order mark has at most. */
    static final int MARK_LENGTH = 3;

    /** In these a letter of two bytes in UTF-8 makes two letters, such as the copyright sign after an A with a tilde. */
    private static final Set<Charset> LATIN =
            Set.of(WINDOWS_1252, StandardCharsets.ISO_8859_1, Charset.forName("ISO-8859-15"));

    /** A byte order mark and what it stands for. */
    enum Mark {
        NONE(StandardCharsets.UTF_8),
        UTF_8(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
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

    /**
     * What to read a file in that is not UTF-8.
     *
     * @param mixed whether letters of several bytes stood in it as UTF-8 has them, before the byte that cannot be read: then
     *     the file is damaged UTF-8 or two files in one, and a Latin fallback would garble every such letter
     */
    Optional<Encoding> afterUtf8Failed(boolean mixed) {
        boolean garbles = mixed && fallback != null && LATIN.contains(fallback);
        return declared != null || fallback == null || garbles
                ? Optional.empty()
                : Optional.of(new Encoding(fallback, null));
    }
}

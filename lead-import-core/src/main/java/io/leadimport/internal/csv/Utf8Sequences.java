package io.leadimport.internal.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Finds characters encoded in UTF-8 in a file that is not valid UTF-8 as a whole, for example because it is damaged or
 * joined from two files. Looks for two-byte sequences that start with C2 to C5, which are Latin letters and
 * punctuation, and for sequences of three and four bytes. Other pairs of bytes are also plausible in a Latin charset,
 * such as an E with an acute accent before a no-break space.
 */
final class Utf8Sequences {
    private Utf8Sequences() {}

    static boolean contains(InputStream bytes) throws IOException {
        try (InputStream in = new BufferedInputStream(bytes, 1 << 16)) {
            int following = 0;
            for (int b = in.read(); b >= 0; b = in.read()) {
                boolean continues = b >> 6 == 0b10;
                if (following > 0 && continues && --following == 0) {
                    return true;
                }
                if (!continues) {
                    following = following(b);
                }
            }
        }
        return false;
    }

    /** The number of bytes that follow the first byte of such a sequence; 0 for any other byte. */
    private static int following(int first) {
        if (first >= 0xC2 && first <= 0xC5) {
            return 1;
        }
        if (first >= 0xE1 && first <= 0xEF) {
            return 2;
        }
        return first >= 0xF0 && first <= 0xF4 ? 3 : 0;
    }
}

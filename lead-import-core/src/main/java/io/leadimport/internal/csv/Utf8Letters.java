package io.leadimport.internal.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Finds letters that are written as in UTF-8 in a file that is not UTF-8 as a whole: damaged, or two files in one. Looked for
 * are the beginnings of the Latin letters and the punctuation of Latin text (bytes C2 to C5), and characters of three and
 * four bytes. Other pairs of bytes can be a capital and a sign of a Latin charset, as an E with an acute accent before a
 * no-break space.
 */
final class Utf8Letters {
    private Utf8Letters() {}

    static boolean areIn(InputStream bytes) throws IOException {
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

    /** How many bytes follow the first one of a letter; 0 for other bytes. */
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

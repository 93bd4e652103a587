package io.leadimport.internal.csv;

/** Recognises UTF-16 and UTF-32 without a byte order mark. */
final class Utf16Detector {
    private static final int MIN_ZEROS = 4;

    private Utf16Detector() {}

    /**
     * Returns true if many of the bytes are zero, all at the same position within a character. A single NUL in other
     * text is not enough; it is later reported as an illegal character of its cell.
     */
    static boolean looksLikeUtf16(byte[] head) {
        int[] zeros = new int[4];
        for (int i = 0; i < head.length; i++) {
            zeros[i % 4] += head[i] == 0 ? 1 : 0;
        }
        boolean narrow = zeros[0] + zeros[2] > 0 && zeros[1] + zeros[3] > 0;
        boolean utf32 = zeros[1] + zeros[2] >= head.length / 2 && (zeros[0] == 0 || zeros[3] == 0);
        int all = zeros[0] + zeros[1] + zeros[2] + zeros[3];
        return all >= MIN_ZEROS && (utf32 || !narrow && all >= head.length / 8);
    }
}

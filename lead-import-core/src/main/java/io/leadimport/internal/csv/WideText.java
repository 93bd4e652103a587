package io.leadimport.internal.csv;

/** Text of two or four bytes a character that no byte order mark announces. */
final class WideText {
    private static final int FEWEST = 4;

    private WideText() {}

    /**
     * Whether bytes look like UTF-16 without a byte order mark, or like UTF-32: many of them are zero, and always in the same
     * place of a character. A zero that stands alone in other text is told as a character of its cell.
     */
    static boolean isUnmarked(byte[] head) {
        int[] zeros = new int[4];
        for (int i = 0; i < head.length; i++) {
            zeros[i % 4] += head[i] == 0 ? 1 : 0;
        }
        boolean narrow = zeros[0] + zeros[2] > 0 && zeros[1] + zeros[3] > 0;
        boolean utf32 = zeros[1] + zeros[2] >= head.length / 2 && (zeros[0] == 0 || zeros[3] == 0);
        int all = zeros[0] + zeros[1] + zeros[2] + zeros[3];
        return all >= FEWEST && (utf32 || !narrow && all >= head.length / 8);
    }
}

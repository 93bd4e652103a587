package io.leadimport.internal.text;

/** Characters of ASCII: what Unicode has beside them is not meant. */
public final class Ascii {
    private Ascii() {}

    /**
     * Whether a character is a digit.
     *
     * @param c the character
     * @return true for 0 to 9
     */
    public static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}

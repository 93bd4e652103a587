package io.leadimport.internal.text;

/** Classifies characters of ASCII. Similar characters of Unicode do not count. */
public final class Ascii {
    private Ascii() {}

    /**
     * Returns true if a character is an ASCII digit.
     *
     * @param c the character
     * @return true for 0 to 9
     */
    public static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}

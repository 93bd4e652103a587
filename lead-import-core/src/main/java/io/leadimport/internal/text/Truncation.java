package io.leadimport.internal.text;

/** Cuts texts that are too long. */
public final class Truncation {
    private Truncation() {}

    /**
     * Returns the beginning of a text, without splitting a surrogate pair.
     *
     * @param text the text
     * @param limit the maximum number of UTF-16 units
     * @return the whole text if it is not longer than the limit; otherwise its beginning, which is one unit shorter
     *     than the limit if the limit would split a surrogate pair
     */
    public static String of(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        return text.substring(0, limit > 0 && Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit);
    }
}

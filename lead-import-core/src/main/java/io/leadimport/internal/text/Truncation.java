package io.leadimport.internal.text;

/** Cuts texts that are too long. */
public final class Truncation {
    private Truncation() {}

    /**
     * The beginning of a text.
     *
     * @param text the text
     * @param limit how many UTF-16 units at most
     * @return all of it if it is no longer, else one unit less than the limit where that would part a surrogate pair
     */
    public static String of(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        return text.substring(0, limit > 0 && Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit);
    }
}

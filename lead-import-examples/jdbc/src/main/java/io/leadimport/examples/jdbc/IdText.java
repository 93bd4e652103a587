package io.leadimport.examples.jdbc;

/** Ids that are parted by a slash in one text: a slash or percent sign within one is written as {@code %2F} or {@code %25}. */
public final class IdText {
    private IdText() {}

    /**
     * Writes an id.
     *
     * @param id any id
     * @return its text, without a slash
     */
    public static String encoded(String id) {
        return id.replace("%", "%25").replace("/", "%2F");
    }

    /**
     * Reads an id.
     *
     * @param text of one id
     * @return the id; {@link #encoded} gives the text again unless it was not written so
     */
    public static String decoded(String text) {
        return text.replace("%2F", "/").replace("%25", "%");
    }
}

package io.leadimport.examples.jdbc;

/** Escapes ids that are joined by a slash: a slash or percent sign in an id becomes {@code %2F} or {@code %25}. */
public final class EscapedId {
    private EscapedId() {}

    /**
     * Escapes an id.
     *
     * @param id any id
     * @return its text, without a slash
     */
    public static String encode(String id) {
        return id.replace("%", "%25").replace("/", "%2F");
    }

    /**
     * Reverses {@link #encode}.
     *
     * @param text an escaped id
     * @return the id; if the text was not written by {@link #encode}, encoding the id gives another text
     */
    public static String decode(String text) {
        return text.replace("%2F", "/").replace("%25", "%");
    }
}

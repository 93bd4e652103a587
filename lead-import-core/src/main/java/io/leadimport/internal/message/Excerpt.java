package io.leadimport.internal.message;

import io.leadimport.internal.text.Truncation;

/** Makes a text of a file safe to show: cut to a length, and without characters that disturb a terminal or a JSON writer. */
public final class Excerpt {
    private static final char REPLACEMENT = '\uFFFD';

    private Excerpt() {}

    /**
     * Cuts a text, never through a surrogate pair; half a pair becomes U+FFFD.
     *
     * @param text the text
     * @param limit the greatest length in UTF-16 units
     * @return the beginning of the text
     */
    public static String of(String text, int limit) {
        String beginning = Truncation.of(text, limit);
        StringBuilder excerpt = new StringBuilder(beginning.length());
        for (int i = 0, c; i < beginning.length(); i += Character.charCount(c)) {
            c = beginning.codePointAt(i);
            excerpt.appendCodePoint(Character.isBmpCodePoint(c) && Character.isSurrogate((char) c) ? REPLACEMENT : c);
        }
        return excerpt.toString();
    }

    /**
     * Does what {@link #of} does, for display on one line: adds an ellipsis after a cut, and makes control and
     * direction characters visible.
     */
    static String inline(String text, int limit) {
        if (text.length() <= limit && isVisible(text)) {
            return text;
        }
        String excerpt = of(text, limit);
        StringBuilder shown = new StringBuilder(excerpt.length() + 1);
        excerpt.codePoints().map(Excerpt::visible).forEach(shown::appendCodePoint);
        return excerpt.length() < text.length() ? shown.append('\u2026').toString() : shown.toString();
    }

    /**
     * Returns true if no character needs replacement, as in most texts. Surrogates need a closer look, so they make
     * this false.
     */
    private static boolean isVisible(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c) || visible(c) != c) {
                return false;
            }
        }
        return true;
    }

    private static int visible(int c) {
        if (c < 0x20) {
            return 0x2400 + c;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                REPLACEMENT;
            default -> c;
        };
    }
}

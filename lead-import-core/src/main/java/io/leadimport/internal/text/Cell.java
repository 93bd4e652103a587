package io.leadimport.internal.text;

/**
 * The text of a cell as a view of the parser's buffer, so that checks need no copy of the text. One instance moves from
 * cell to cell; it is valid only during the call that receives it. Not thread-safe.
 *
 * <p>The view shows the cell without surrounding white space ({@link #strip}) or all of it ({@link #whole}).
 */
public final class Cell implements CharSequence {
    private char[] buffer = {};
    private int wholeStart;
    private int wholeEnd;
    private int start;
    private int end;
    private boolean plain;

    public Cell() {
        // views nothing yet
    }

    /**
     * Creates a cell with its own buffer, for text that does not come from a file.
     *
     * @param text the text
     * @return a cell that views all of it
     */
    public static Cell of(String text) {
        Cell cell = new Cell();
        cell.view(text.toCharArray(), 0, text.length(), false);
        return cell;
    }

    public Cell view(char[] source, int offset, int length, boolean knownAsPlain) {
        buffer = source;
        plain = knownAsPlain;
        wholeStart = offset;
        wholeEnd = offset + length;
        start = wholeStart;
        end = wholeEnd;
        return this;
    }

    /**
     * Views the cell without surrounding white space: space, tab, line breaks, and the space separators of Unicode such as
     * the no-break space.
     *
     * @return this
     */
    public Cell strip() {
        while (start < end && isSpace(buffer[start])) {
            start++;
        }
        while (end > start && isSpace(buffer[end - 1])) {
            end--;
        }
        return this;
    }

    /**
     * Views all of the cell again.
     *
     * @return this
     */
    public Cell whole() {
        start = wholeStart;
        end = wholeEnd;
        return this;
    }

    /**
     * Views a part of the current view.
     *
     * @param from the first index
     * @param to the index after the last
     * @return this
     */
    public Cell part(int from, int to) {
        end = start + to;
        start += from;
        return this;
    }

    /**
     * {@return true if the cell is known to have only printable ASCII, no quotation mark and no apostrophe; false if it was
     * not examined}
     */
    public boolean isPlain() {
        return plain;
    }

    /** {@return true if the cell has only white space} */
    public boolean isBlank() {
        for (int i = wholeStart; i < wholeEnd; i++) {
            if (!isSpace(buffer[i])) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns true if a character is white space.
     *
     * @param c the character
     * @return true for the characters that {@link #strip} removes
     */
    public static boolean isSpace(char c) {
        return c <= ' ' ? c == ' ' || c == '\t' || c == '\n' || c == '\r' : c > '\u009F' && Character.isSpaceChar(c);
    }

    @Override
    public int length() {
        return end - start;
    }

    @Override
    public char charAt(int index) {
        return buffer[start + index];
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return new String(buffer, start + from, to - from);
    }

    /**
     * Finds a character.
     *
     * @param c the character
     * @return its first index in the view, or -1
     */
    public int indexOf(char c) {
        for (int i = start; i < end; i++) {
            if (buffer[i] == c) {
                return i - start;
            }
        }
        return -1;
    }

    /**
     * Copies the beginning of the view's text.
     *
     * @param limit the maximum number of UTF-16 units
     * @return the copy
     */
    public String text(int limit) {
        return new String(buffer, start, Math.min(end - start, limit));
    }

    /** {@return a copy of the view's text} */
    public String text() {
        return new String(buffer, start, end - start);
    }

    /** {@return a copy of the view's text, as {@link CharSequence} requires; it is personal data} */
    @Override
    public String toString() {
        return text();
    }
}

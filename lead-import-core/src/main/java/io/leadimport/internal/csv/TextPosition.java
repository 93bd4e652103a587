package io.leadimport.internal.csv;

/** Counts lines and positions in a text. CR, LF, and CRLF are line breaks. Not thread-safe. */
final class TextPosition {
    private long line = 1;
    private long inLine;
    private char previous;

    void pass(char[] text, int length) {
        for (int i = 0; i < length; i++) {
            char c = text[i];
            boolean second = c == '\n' && previous == '\r';
            if (!second) {
                boolean breaks = c == '\r' || c == '\n';
                line += breaks ? 1 : 0;
                inLine = breaks ? 0 : inLine + 1;
            }
            previous = c;
        }
    }

    /** The physical line of the next character, from 1. */
    long line() {
        return line;
    }

    /** The position of the next character in its line, in UTF-16 units, from 1. */
    long position() {
        return inLine + 1;
    }
}

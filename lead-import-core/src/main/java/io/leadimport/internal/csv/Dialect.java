package io.leadimport.internal.csv;

import io.leadimport.csv.Header;

/**
 * How a file is written: the character between two cells, and whether its first line is {@code sep=} and that character.
 */
public record Dialect(char delimiter, boolean separatorLine) {
    /** A dialect without a separator line. */
    public Dialect(char delimiter) {
        this(delimiter, false);
    }

    /** The dialect in which a header was read. */
    public static Dialect of(Header header) {
        return new Dialect(header.delimiter(), header.separatorLine());
    }
}

package io.leadimport.csv;

import java.util.List;

/**
 * The first record of a file that is not blank, and how the file is written. Immutable.
 *
 * @param delimiter the character between two cells; quotes are always {@code "} (RFC 4180), and every line ending is read
 * @param separatorLine true if the first line is {@code sep=} and the delimiter, as Excel writes it: that line is no row
 * @param line the physical line where the header starts, from 1
 * @param row the header's row as a spreadsheet numbers it, from 1
 * @param cells the cells as the file has them; unmodifiable
 */
public record Header(char delimiter, boolean separatorLine, long line, long row, List<String> cells) {
    public Header {
        cells = List.copyOf(cells);
    }

    /** {@return the position and the number of cells, but no cell: in a file without a header, the first row is a lead} */
    @Override
    public String toString() {
        return "Header[line=" + line + ", row=" + row + ", cells=" + cells.size() + "]";
    }
}

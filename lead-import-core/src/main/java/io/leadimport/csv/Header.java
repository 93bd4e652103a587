package io.leadimport.csv;

import java.util.List;

/**
 * The first record of a file that is not blank, read in one dialect. Immutable.
 *
 * @param dialect the dialect
 * @param line the physical line where it starts, from 1
 * @param row the row as a spreadsheet numbers it, from 1
 * @param cells the cells as the file has them; unmodifiable
 */
public record Header(Dialect dialect, long line, long row, List<String> cells) {
    public Header {
        cells = List.copyOf(cells);
    }

    /** {@return what kind of thing it is, and nothing of what the file says: without a header, its first row is a lead} */
    @Override
    public String toString() {
        return "Header[line=" + line + ", row=" + row + ", cells=" + cells.size() + "]";
    }
}
